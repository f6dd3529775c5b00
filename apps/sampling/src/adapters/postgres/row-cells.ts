import type { Row } from '../../domain/plan.js';

/** A row of the plan as `ROWS` has it. */
export type RowCells = [
  allocationId: string,
  resourceId: string,
  unit: number,
  need: number,
  workFrom: number,
  workUntil: number,
  blockedFrom: number,
  blockedUntil: number,
];

/** Whole minutes are smaller than instants, and need no parsing: a planner waits for this. */
export const minute = (instant: string): string => `floor(date_part('epoch', ${instant}) / 60)`;

/** All of `allocation a` that are grouped. */
export const ROWS = `json_agg(json_build_array(a.allocation_id, a.resource_id, a.unit, a.need,
  ${minute('lower(a.work)')}, ${minute('upper(a.work)')},
  ${minute('lower(a.during)')}, ${minute('upper(a.during)')}) ORDER BY a.need, a.unit)`;

export const rowOf = ([
  allocationId,
  resourceId,
  unit,
  need,
  workFrom,
  workUntil,
  blockedFrom,
  blockedUntil,
]: RowCells): Row => ({
  allocationId,
  resourceId,
  unit,
  need,
  work: { from: workFrom, until: workUntil },
  blocked: { from: blockedFrom, until: blockedUntil },
});
