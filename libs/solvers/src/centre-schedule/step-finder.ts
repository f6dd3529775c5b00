import { type Calendar, NEVER } from './calendar.js';
import { type Compiled, type CompiledNeed, type CompiledStep, workAt } from './compiled.js';
import type { Placed } from './placed-of.js';
import type { Plan } from './plan.js';

// Indices are in range by construction: `?? 0` is for the compiler throughout this file.

/** Every combination is tried where choosing need by need found none, up to so many. */
const COMBINATIONS_MAX = 2_000;
const PASSES_MAX = 3;

/** One need of the step that is being placed, and how each candidate would do for it alone. */
interface Lane {
  readonly need: CompiledNeed;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Place among the candidates. */
  chosen: number;
}

/**
 * Finds the earliest end of a step in a plan: first the earliest minute at which every need has somebody, each need
 * taken alone; then the choice need by need, the open hours and free times of the chosen taken together.
 */
export class StepFinder {
  /** Where `find` found a place. */
  start = NEVER;
  end = NEVER;
  #lanes: Lane[] = [];
  /** Kept from one search for a step to the next. */
  readonly #lanesOf: Lane[][] = [];
  #step: CompiledStep | undefined;

  /**
   * @param chance in [0, 1): decides between candidates that end equally early. Without it, the one of the earlier
   *   plan, else the first.
   */
  constructor(
    private readonly plan: Plan,
    private readonly compiled: Compiled = plan.compiled,
    public chance?: () => number,
  ) {}

  /** The earliest place that starts at `from` or later and ends at `notEndingBefore` or later; undefined up to the horizon. */
  find(step: CompiledStep, from: number, notEndingBefore: number): Placed | undefined {
    this.#open(step);
    for (let earliest = from; earliest < NEVER;) {
      this.#findFrom(earliest);
      if (this.end > this.compiled.problem.horizonMinute) return undefined;
      if (this.end >= notEndingBefore) return this.#placed();
      earliest = this.start + (notEndingBefore - this.end);
    }
    return undefined;
  }

  #open(step: CompiledStep): void {
    this.#step = step;
    const known = this.#lanesOf[step.index];
    this.#lanes = known ?? step.needs.map(laneOf);
    if (known === undefined) this.#lanesOf[step.index] = this.#lanes;
    for (const lane of this.#lanes) lane.starts.fill(-NEVER);
  }

  #findFrom(from: number): void {
    const meeting = this.#earliestMeeting(from);
    this.start = NEVER;
    this.end = NEVER;
    if (meeting >= NEVER) return;
    const bound = this.#chooseAlone();
    if (this.#lanes.every(({ chosen }) => chosen >= 0)) this.#evaluate(meeting);
    if (this.end > bound) this.#improve(meeting, bound);
    if (this.end >= NEVER) this.#tryAll(meeting);
  }

  /** The earliest minute at which every need has a candidate that could start and, alone, would be free to the end. */
  #earliestMeeting(from: number): number {
    let minute = from;
    for (;;) {
      let latest = minute;
      for (const lane of this.#lanes) {
        let earliest = NEVER;
        for (let place = 0; place < lane.starts.length; place += 1) {
          if ((lane.starts[place] ?? 0) < minute) this.#evaluateAlone(lane, place, minute);
          earliest = Math.min(earliest, lane.starts[place] ?? 0);
        }
        latest = Math.max(latest, earliest);
      }
      if (latest === minute || latest >= NEVER) return latest;
      minute = latest;
    }
  }

  #evaluateAlone(lane: Lane, place: number, from: number): void {
    const { resources, units, workAtBest } = lane.need;
    const resource = resources[place] ?? 0;
    const { calendar, capacity } = this.compiled.resources[resource] ?? { calendar: undefined, capacity: 0 };
    lane.starts[place] = NEVER;
    lane.ends[place] = NEVER;
    if (calendar === undefined || units > capacity) return;
    const work = workAtBest[place] ?? 0;
    let start = from;
    for (;;) {
      start = this.#startIn(calendar, start, work);
      const end = start >= NEVER ? NEVER : this.#endIn(calendar, start, work);
      if (end >= NEVER) return;
      const next = this.#blockedUntil(resource, start, end, units);
      if (next === -NEVER) {
        lane.starts[place] = start;
        lane.ends[place] = end;
        return;
      }
      start = next;
    }
  }

  /** Chooses for each need who alone ends first; answers a bound of the end. */
  #chooseAlone(): number {
    let bound = 0;
    for (const lane of this.#lanes) {
      lane.chosen = -1;
      let best = NEVER;
      let bestRank = Infinity;
      let earliest = NEVER;
      for (let place = 0; place < lane.ends.length; place += 1) {
        const end = lane.ends[place] ?? 0;
        earliest = Math.min(earliest, end);
        if (end > best || end >= NEVER || !this.#fitsBeside(lane, place)) continue;
        const rank = this.#rank(lane, place);
        if (end === best && rank >= bestRank) continue;
        best = end;
        bestRank = rank;
        lane.chosen = place;
      }
      bound = Math.max(bound, earliest);
    }
    return bound;
  }

  /** Smaller is preferred among equals. */
  #rank(lane: Lane, place: number): number {
    const previous = this.#step?.previous?.resources[this.#lanes.indexOf(lane)];
    if (previous === lane.need.resources[place]) return -1;
    return this.chance === undefined ? place : this.chance();
  }

  /** Whether the resource has units enough for what the needs before this one took of it already. */
  #fitsBeside(lane: Lane, place: number): boolean {
    const resource = lane.need.resources[place] ?? 0;
    return (
      this.#unitsOf(resource, lane) + lane.need.units <= (this.compiled.resources[resource]?.capacity ?? 0)
    );
  }

  /** Units of a resource the other needs chose. */
  #unitsOf(resource: number, except: Lane): number {
    let units = 0;
    for (const lane of this.#lanes)
      if (lane !== except && lane.chosen >= 0 && lane.need.resources[lane.chosen] === resource)
        units += lane.need.units;
    return units;
  }

  /** Changes one choice after the other as long as the step ends earlier. */
  #improve(from: number, bound: number): void {
    for (let pass = 0, isBetter = true; isBetter && pass < PASSES_MAX && this.end > bound; pass += 1) {
      isBetter = false;
      for (const lane of this.#lanes) {
        for (let place = 0; place < lane.ends.length; place += 1) {
          const { start, end } = this;
          const { chosen } = lane;
          if (place === chosen || (lane.ends[place] ?? 0) >= end || !this.#fitsBeside(lane, place)) continue;
          lane.chosen = place;
          if (this.#lanes.some((other) => other.chosen < 0)) continue;
          this.#evaluate(from);
          if (this.end < end) {
            isBetter = true;
            continue;
          }
          lane.chosen = chosen;
          this.start = start;
          this.end = end;
        }
      }
    }
  }

  #tryAll(from: number): void {
    const combinations = this.#lanes.reduce((product, { ends }) => product * ends.length, 1);
    const best = { start: NEVER, end: NEVER, chosen: this.#lanes.map(({ chosen }) => chosen) };
    for (let combination = 0; combination < Math.min(combinations, COMBINATIONS_MAX); combination += 1) {
      let rest = combination;
      for (const lane of this.#lanes) lane.chosen = -1;
      const fits = this.#lanes.every((lane) => {
        const place = rest % lane.ends.length;
        rest = Math.floor(rest / lane.ends.length);
        if ((lane.ends[place] ?? 0) >= NEVER || !this.#fitsBeside(lane, place)) return false;
        lane.chosen = place;
        return true;
      });
      if (!fits) continue;
      this.#evaluate(from);
      if (this.end >= best.end) continue;
      Object.assign(best, {
        start: this.start,
        end: this.end,
        chosen: this.#lanes.map(({ chosen }) => chosen),
      });
    }
    this.start = best.start;
    this.end = best.end;
    for (const [index, lane] of this.#lanes.entries()) lane.chosen = best.chosen[index] ?? -1;
  }

  /** The earliest start and end of the chosen ones together. */
  #evaluate(from: number): void {
    let speed = 1;
    let calendar = this.compiled.calendars.always;
    for (const { need, chosen } of this.#lanes) {
      speed *= need.speeds[chosen] ?? 0;
      const own = this.compiled.resources[need.resources[chosen] ?? 0]?.calendar;
      if (own !== undefined) calendar = this.compiled.calendars.both(calendar, own);
    }
    const work = workAt(this.#step?.work ?? 0, speed);
    for (let earliest = from; ;) {
      this.start = this.#startIn(calendar, earliest, work);
      this.end = this.start >= NEVER ? NEVER : this.#endIn(calendar, this.start, work);
      if (this.end >= NEVER) return;
      const next = this.#blocked();
      if (next === -NEVER) return;
      earliest = next;
    }
  }

  /** The next start when one of the chosen is taken between start and end; else `-NEVER`. */
  #blocked(): number {
    let next = -NEVER;
    for (const lane of this.#lanes) {
      const resource = lane.need.resources[lane.chosen] ?? 0;
      const units = lane.need.units + this.#unitsOf(resource, lane);
      next = Math.max(next, this.#blockedUntil(resource, this.start, this.end, units));
    }
    return next;
  }

  #blockedUntil(resource: number, start: number, end: number, units: number): number {
    const { setup = 0, cleanup = 0 } = this.compiled.resources[resource] ?? {};
    const until = this.plan.timelines[resource]?.blockedUntil(start - setup, end + cleanup, units) ?? NEVER;
    return until === -NEVER ? until : Math.min(NEVER, until + setup);
  }

  #startIn(calendar: Calendar, from: number, work: number): number {
    return calendar.startFrom(from, work, this.#step?.isInterruptible ?? false);
  }

  #endIn(calendar: Calendar, start: number, work: number): number {
    return this.#step?.isInterruptible === true ? calendar.endOf(start, work) : start + work;
  }

  #placed(): Placed {
    return {
      start: this.start,
      end: this.end,
      resources: Int32Array.from(this.#lanes, ({ need, chosen }) => need.resources[chosen] ?? 0),
      units: Int32Array.from(this.#lanes, ({ need }) => need.units),
    };
  }
}

function laneOf(need: CompiledNeed): Lane {
  const count = need.resources.length;
  return { need, starts: new Int32Array(count), ends: new Int32Array(count), chosen: -1 };
}
