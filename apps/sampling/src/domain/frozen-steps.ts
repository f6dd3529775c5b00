import {
  finishingKey,
  spanOf,
  stepKey,
  type CentreState,
  type FinishingStep,
  type PlanBooking,
  type PlanResource,
  type PlanStep,
  type Row,
  type Span,
} from './plan.js';
import { minutesOpen } from './open-windows.js';
import { addOpenMinutes, commonWindows } from './working-time.js';

/** A started step that overran its time is given at least so much more. */
const OVERRUN_MINUTES = 30;

/** A step that stays where it is. */
export interface FrozenStep {
  readonly bookingId: string;
  readonly step: number;
  readonly span: Span;
  readonly rows: readonly Row[];
}

/** What a planning run is asked to do besides. */
export interface Wishes {
  /** Steps put somewhere by hand, by `stepKey`. */
  readonly placed?: ReadonlyMap<string, readonly Row[]>;
}

interface Candidate extends FrozenStep {
  readonly key: string;
  /** What has begun can not be moved; a wish comes before staff's freezing, that before nearness. */
  readonly rank: number;
}

const STARTED = 0;
const FINISHING = 1;
const PLACED = 2;
const FROZEN = 3;
const NEAR = 4;

/**
 * The steps a planning run may not move, by `stepKey`: done and begun ones, what done ones still take (by
 * `finishingKey`), those placed or frozen by staff, and those that begin
 * soon. What has not begun and stands where a resource is away now, or in the way of what ranks before it, may move.
 */
export function frozenSteps(state: CentreState, wishes: Wishes = {}): ReadonlyMap<string, FrozenStep> {
  const resources = new Map(state.resources.map((resource) => [resource.resourceId, resource]));
  const open = state.bookings.flatMap((booking) =>
    booking.steps.flatMap((step) => candidateOf(state, resources, booking, step, wishes)),
  );
  const candidates = [...open, ...state.finishing.flatMap(finishingCandidate)].toSorted(
    (a, b) => a.rank - b.rank || a.span.from - b.span.from,
  );
  const taken = new Taken(resources);
  const frozen = new Map<string, FrozenStep>();
  for (const candidate of candidates) {
    const rows = candidate.rows.filter((row) => taken.hasRoom(row));
    // What has begun has happened, whatever else it now stands in the way of.
    if (rows.length < candidate.rows.length && candidate.rank > FINISHING) continue;
    for (const row of rows) taken.add(row);
    frozen.set(candidate.key, { ...candidate, rows });
  }
  return frozen;
}

function finishingCandidate({ bookingId, step, rows }: FinishingStep): Candidate[] {
  const span = spanOf(rows);
  return span === undefined
    ? []
    : [{ key: finishingKey(bookingId, step), bookingId, step, span, rows, rank: FINISHING }];
}

function candidateOf(
  state: CentreState,
  resources: ReadonlyMap<string, PlanResource>,
  { bookingId }: PlanBooking,
  step: PlanStep,
  { placed }: Wishes,
): Candidate[] {
  const key = stepKey(bookingId, step.step);
  const at = { key, bookingId, step: step.step };
  if (step.doneAt !== undefined) {
    const from = Math.min(step.startedAt ?? step.doneAt, step.doneAt);
    return [{ ...at, span: { from, until: Math.max(step.doneAt, from + 1) }, rows: [], rank: STARTED }];
  }
  const wish = placed?.get(key);
  const [first] = wish ?? step.rows;
  if (first === undefined) return [];
  if (step.startedAt !== undefined) {
    const rows = prolonged(state, resources, step);
    return [{ ...at, span: rows[0]?.work ?? first.work, rows, rank: STARTED }];
  }
  if (wish !== undefined) return [{ ...at, span: first.work, rows: wish, rank: PLACED }];
  if (!isPossible(state, resources, step)) return [];
  if (step.frozen) return [{ ...at, span: first.work, rows: step.rows, rank: FROZEN }];
  const isNear = first.work.from < state.now + state.policy.frozenMinutes;
  return isNear ? [{ ...at, span: first.work, rows: step.rows, rank: NEAR }] : [];
}

/** Whether a step that has not begun can still happen where it is planned. */
function isPossible(
  state: CentreState,
  resources: ReadonlyMap<string, PlanResource>,
  step: PlanStep,
): boolean {
  const windows = commonWindows(step.rows.map(({ resourceId }) => resources.get(resourceId)?.windows ?? []));
  const span = step.rows[0]?.work;
  if (span === undefined || span.from < state.now || windows === undefined) return false;
  return minutesOpen(windows, span.from, span.until) >= step.minutes;
}

/** A started step with the time it still takes: at least what was planned, longer when its work does not fit in that. */
function prolonged(
  { now }: CentreState,
  resources: ReadonlyMap<string, PlanResource>,
  step: PlanStep,
): Row[] {
  const until = step.rows[0]?.work.until ?? now;
  const left = Math.max(step.minutes - step.workedMinutes, until <= now ? OVERRUN_MINUTES : 1);
  const windows = commonWindows(step.rows.map(({ resourceId }) => resources.get(resourceId)?.windows ?? []));
  const end = Math.max(until, addOpenMinutes(windows, now, left) ?? now + left);
  return step.rows.map((row) => ({
    ...row,
    work: { from: row.work.from, until: end },
    blocked: { from: row.blocked.from, until: end + (row.blocked.until - row.work.until) },
  }));
}

/** Units in use, setup and clean-up included. */
class Taken {
  readonly #spans = new Map<string, Row[]>();

  constructor(private readonly resources: ReadonlyMap<string, PlanResource>) {}

  hasRoom(row: Row): boolean {
    const rows = this.#spans.get(row.resourceId) ?? [];
    const capacity = this.resources.get(row.resourceId)?.capacity ?? 1;
    const others = rows.filter(
      ({ blocked }) => blocked.from < row.blocked.until && row.blocked.from < blocked.until,
    );
    // Of overlapping spans the most at one minute is reached where one of them, or the row itself, begins.
    return [row, ...others].every(
      ({ blocked: { from } }) =>
        from < row.blocked.from ||
        others.filter(({ blocked }) => blocked.from <= from && from < blocked.until).length < capacity,
    );
  }

  add(row: Row): void {
    this.#spans.set(row.resourceId, [...(this.#spans.get(row.resourceId) ?? []), row]);
  }
}
