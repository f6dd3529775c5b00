import type { AllocationView, ScheduleLane, ScheduleView, TimeSpan } from '@tianfu/sdk';

const MINUTE_MS = 60_000;

/** Where a step is wanted. */
export interface Wanted {
  readonly bookingId: string;
  readonly step: number;
  readonly from: string;
  readonly minutes: number;
  /** Everything it needs at the same time. */
  readonly resourceIds: readonly string[];
}

const overlaps = (span: { from: string; until: string }, startMs: number, endMs: number): boolean =>
  Date.parse(span.from) < endMs && Date.parse(span.until) > startMs;

/** Whether somebody works all the time; a shift that ends when the next begins goes on. */
function works(spans: readonly TimeSpan[], startMs: number, endMs: number): boolean {
  let untilMs = startMs;
  for (const span of spans.toSorted((left, right) => left.from.localeCompare(right.from))) {
    if (Date.parse(span.from) > untilMs) break;
    untilMs = Math.max(untilMs, Date.parse(span.until));
  }
  return untilMs >= endMs;
}

/** What stands before a step in the plan stays before it: the latest end of those of its booking. */
export const endsBefore = (
  allocations: readonly AllocationView[],
  { bookingId, step, from }: Pick<AllocationView, 'bookingId' | 'step' | 'from'>,
): number =>
  Math.max(
    0,
    ...allocations
      .filter((each) => each.bookingId === bookingId && each.step !== step && each.until <= from)
      .map(({ until }) => Date.parse(until)),
  );

/** Units of the lane somebody else has at some moment of the span. */
function taken(
  allocations: readonly AllocationView[],
  lane: ScheduleLane,
  wanted: Wanted,
  startMs: number,
  endMs: number,
): number {
  const units = allocations
    .filter(
      (each) =>
        each.resourceId === lane.resourceId &&
        !(each.bookingId === wanted.bookingId && each.step === wanted.step) &&
        overlaps({ from: each.blockedFrom, until: each.blockedUntil }, startMs, endMs),
    )
    .map(({ unit }) => unit);
  return new Set(units).size;
}

/**
 * The first start from `wanted.from` and `earliestMs` on at which everything the step needs works and is free,
 * as far as the shown span goes; undefined when it holds none.
 */
export function nextFree(
  { lanes, allocations }: Pick<ScheduleView, 'lanes' | 'allocations'>,
  wanted: Wanted,
  earliestMs: number,
  gridMinutes: number,
  untilMs: number,
): string | undefined {
  const needed = lanes.filter(({ resourceId }) => wanted.resourceIds.includes(resourceId));
  if (needed.length === 0) return undefined;
  const gridMs = gridMinutes * MINUTE_MS;
  const lengthMs = wanted.minutes * MINUTE_MS;
  const firstMs = Math.ceil(Math.max(Date.parse(wanted.from), earliestMs) / gridMs) * gridMs;
  for (let startMs = firstMs; startMs + lengthMs <= untilMs; startMs += gridMs) {
    const endMs = startMs + lengthMs;
    const free = needed.every(
      (lane) =>
        works(lane.working, startMs, endMs) &&
        !lane.absent.some((span) => overlaps(span, startMs, endMs)) &&
        taken(allocations, lane, wanted, startMs, endMs) < lane.capacity,
    );
    if (free) return new Date(startMs).toISOString();
  }
  return undefined;
}
