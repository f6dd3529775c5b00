import type { PlanResource, Row, Span } from './plan.js';

/** A step's claim on units of one resource, before it is said which units. */
export interface Claim {
  readonly key: string;
  readonly resourceId: string;
  readonly need: number;
  readonly units: number;
  readonly work: Span;
  /** With the set-up and clean-up it was given; without it, those of the resource as it is. */
  readonly blocked?: Span;
  /** Units it had before: kept where they are free. */
  readonly before: readonly number[];
}

export interface AssignedRow extends Row {
  readonly key: string;
}

/** No unit of the pool is free all the time, though at every moment enough are: the others must change units. */
export class UnitsFragmented extends Error {
  override readonly name = 'UnitsFragmented';
}

const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until;

/**
 * Says which units of the pools the claims get. Claims are served by their beginning: then any free unit will do, and
 * as many units suffice as are in use at the busiest minute.
 * @param fixed rows that keep their units
 * @throws UnitsFragmented
 */
export function assignUnits(
  resources: ReadonlyMap<string, Pick<PlanResource, 'capacity' | 'setupMinutes' | 'cleanupMinutes'>>,
  fixed: readonly Row[],
  claims: readonly Claim[],
): AssignedRow[] {
  const byResource = new Map<string, Row[]>();
  for (const row of fixed) byResource.set(row.resourceId, [...(byResource.get(row.resourceId) ?? []), row]);
  const assigned: AssignedRow[] = [];
  for (const claim of claims.toSorted((a, b) => a.work.from - b.work.from || (a.key < b.key ? -1 : 1))) {
    const resource = resources.get(claim.resourceId);
    if (resource === undefined) throw new UnitsFragmented(`no resource ${claim.resourceId}`);
    const blocked = claim.blocked ?? {
      from: claim.work.from - resource.setupMinutes,
      until: claim.work.until + resource.cleanupMinutes,
    };
    const rows = byResource.get(claim.resourceId) ?? [];
    const busy = new Set(rows.filter((row) => overlap(row.blocked, blocked)).map(({ unit }) => unit));
    const all = Array.from({ length: resource.capacity }, (_, index) => index + 1);
    const free = [...claim.before, ...all].filter((unit) => unit <= resource.capacity && !busy.has(unit));
    const chosen = [...new Set(free)].slice(0, claim.units);
    if (chosen.length < claim.units) throw new UnitsFragmented(`${claim.resourceId} at ${claim.work.from}`);
    for (const unit of chosen) {
      const row = {
        resourceId: claim.resourceId,
        unit,
        need: claim.need,
        work: claim.work,
        blocked,
        key: claim.key,
      };
      rows.push(row);
      assigned.push(row);
    }
    byResource.set(claim.resourceId, rows);
  }
  return assigned;
}
