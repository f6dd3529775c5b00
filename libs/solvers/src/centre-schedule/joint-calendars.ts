import { Calendar, NEVER } from './calendar.js';
import type { OpenWindow } from './model.js';

/** Beyond so many remembered pairs an intersection is made anew each time. */
const REMEMBERED_MAX = 20_000;
const IDS_MAX = 2 ** 26;

/** The calendars of a problem, equal ones once, and their intersections as they are asked for. */
export class JointCalendars {
  /** Always open: what a step without needs goes by. */
  readonly always: Calendar;
  readonly #byHash = new Map<number, { windows: readonly OpenWindow[]; calendar: Calendar }[]>();
  readonly #byPair = new Map<number, Calendar>();
  #nextId = 0;

  constructor() {
    this.always = this.#new([{ startMinute: -NEVER, endMinute: NEVER }]);
  }

  of(windows: readonly OpenWindow[]): Calendar {
    let hash = windows.length;
    for (const { startMinute, endMinute } of windows)
      hash = (Math.imul(hash, 31) + Math.imul(startMinute, 7) + endMinute) | 0;
    const alike = this.#byHash.get(hash) ?? [];
    const known = alike.find((one) => areEqual(one.windows, windows));
    if (known !== undefined) return known.calendar;
    const calendar = this.#new(windows);
    this.#byHash.set(hash, [...alike, { windows, calendar }]);
    return calendar;
  }

  /** Open when both are. */
  both(a: Calendar, b: Calendar): Calendar {
    if (a === b || b === this.always) return a;
    if (a === this.always) return b;
    const key = Math.min(a.id, b.id) * IDS_MAX + Math.max(a.id, b.id);
    const known = this.#byPair.get(key);
    if (known !== undefined) return known;
    const calendar = this.#new(intersection(a.windows(), b.windows()));
    if (this.#byPair.size < REMEMBERED_MAX) this.#byPair.set(key, calendar);
    return calendar;
  }

  #new(windows: readonly OpenWindow[]): Calendar {
    this.#nextId += 1;
    return new Calendar(this.#nextId % IDS_MAX, windows);
  }
}

function areEqual(a: readonly OpenWindow[], b: readonly OpenWindow[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ startMinute, endMinute }, place) => {
        const other = b[place];
        return startMinute === other?.startMinute && endMinute === other.endMinute;
      }))
  );
}

function intersection(a: readonly OpenWindow[], b: readonly OpenWindow[]): OpenWindow[] {
  const common: OpenWindow[] = [];
  let i = 0;
  let j = 0;
  for (let first = a[i], second = b[j]; first !== undefined && second !== undefined;) {
    const startMinute = Math.max(first.startMinute, second.startMinute);
    const endMinute = Math.min(first.endMinute, second.endMinute);
    if (startMinute < endMinute) common.push({ startMinute, endMinute });
    if (first.endMinute < second.endMinute) first = a[(i += 1)];
    else second = b[(j += 1)];
  }
  return common;
}
