import { assignUnits, UnitsFragmented, type AssignedRow, type Claim } from './assign-units.js';
import type { Row } from './plan.js';

/** A row that is there: who has begun on a unit stays on it. */
export interface TakenRow extends AssignedRow {
  readonly isBegun: boolean;
}

export interface Room {
  /** The claims, on their units. */
  readonly placed: readonly AssignedRow[];
  /** Rows that change units to make room; their times stay. */
  readonly moved: readonly Row[];
}

type Resources = Parameters<typeof assignUnits>[0];

/**
 * Finds units for claims beside what is taken. Where no unit is free all the time though enough are at every moment,
 * others that have not begun change theirs: which one it is means nothing to anybody.
 * @param taken all that overlaps the claims; to have others move, all that overlaps those as well
 * @throws UnitsFragmented
 */
export function makeRoom(resources: Resources, taken: readonly TakenRow[], claims: readonly Claim[]): Room {
  try {
    return { placed: assignUnits(resources, taken, claims), moved: [] };
  } catch (error) {
    if (!(error instanceof UnitsFragmented)) throw error;
  }
  const groups = grouped(taken.filter(({ isBegun }) => !isBegun));
  const begun = taken.filter(({ isBegun }) => isBegun);
  const assigned = assignUnits(resources, begun, [...[...groups].map(claimOf), ...claims]);
  const wanted = new Set(claims.map(({ key }) => key));
  return {
    placed: assigned.filter(({ key }) => wanted.has(key)),
    moved: [...groups].flatMap(([group, rows]) =>
      onUnits(
        rows,
        assigned.filter(({ key }) => key === group).map(({ unit }) => unit),
      ),
    ),
  };
}

/** What one requirement of one step takes of a resource. */
function grouped(rows: readonly TakenRow[]): Map<string, TakenRow[]> {
  const groups = new Map<string, TakenRow[]>();
  for (const row of rows) {
    const group = `${row.key} ${row.need} ${row.resourceId}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return groups;
}

function claimOf([key, rows]: [string, readonly TakenRow[]]): Claim {
  const [first] = rows;
  if (first === undefined) throw new UnitsFragmented('a group of rows without rows');
  const { resourceId, need, work, blocked } = first;
  return { key, resourceId, need, units: rows.length, work, blocked, before: rows.map(({ unit }) => unit) };
}

/** Rows whose unit is among the new ones keep it; the others share what is left. */
function onUnits(rows: readonly TakenRow[], units: readonly number[]): Row[] {
  const kept = new Set(rows.map(({ unit }) => unit).filter((unit) => units.includes(unit)));
  const left = units.filter((unit) => !kept.has(unit));
  return rows
    .filter(({ unit }) => !kept.has(unit))
    .flatMap((row, place) => {
      const unit = left[place];
      return unit === undefined ? [] : [{ ...row, unit }];
    });
}
