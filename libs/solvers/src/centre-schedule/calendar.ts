import type { OpenWindow } from './model.js';

// Indices are in range by construction; `as number` says so to the compiler throughout this file.

/** Later than every minute a problem may name. */
export const NEVER = 1_000_000_000;

/** Open hours as sorted windows that neither overlap nor touch, with the minutes open before each. */
export class Calendar {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #openBefore: Int32Array;

  constructor(
    /** Its place among the calendars of a problem. */
    readonly id: number,
    windows: readonly OpenWindow[],
  ) {
    const merged = mergeTouching(windows);
    this.#starts = Int32Array.from(merged, (window) => window.startMinute);
    this.#ends = Int32Array.from(merged, (window) => window.endMinute);
    this.#openBefore = new Int32Array(merged.length + 1);
    for (const [index, { startMinute, endMinute }] of merged.entries())
      this.#openBefore[index + 1] = (this.#openBefore[index] as number) + endMinute - startMinute;
  }

  /** The first minute from `from` on at which work can start; `NEVER` when the calendar ends before it is done. */
  startFrom(from: number, work: number, isInterruptible: boolean): number {
    const count = this.#ends.length;
    for (let index = this.#firstEndingAfter(from); index < count; index += 1) {
      const start = Math.max(from, this.#starts[index] as number);
      if (isInterruptible) return start;
      if (start + work <= (this.#ends[index] as number)) return start;
    }
    return NEVER;
  }

  /** When interruptible work is done that starts in the open minute `start`. */
  endOf(start: number, work: number): number {
    const count = this.#ends.length;
    const first = this.#firstEndingAfter(start);
    if (first === count) return NEVER;
    const done = (this.#openBefore[first] as number) + start - (this.#starts[first] as number) + work;
    if (done > (this.#openBefore[count] as number)) return NEVER;
    let low = first;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#openBefore[middle + 1] as number) >= done) high = middle;
      else low = middle + 1;
    }
    return (this.#starts[low] as number) + done - (this.#openBefore[low] as number);
  }

  /** The last minute at which work can start to be done by `end`; `-NEVER` when there is none. */
  latestStart(end: number, work: number, isInterruptible: boolean): number {
    let left = work;
    for (let index = this.#firstEndingAfter(end); index >= 0; index -= 1) {
      if (index === this.#ends.length || (this.#starts[index] as number) >= end) continue;
      const start = this.#starts[index] as number;
      const close = Math.min(end, this.#ends[index] as number);
      if (close - start >= left) return close - left;
      if (isInterruptible) left -= close - start;
    }
    return -NEVER;
  }

  /** Open minutes in [from, to). */
  openMinutes(from: number, to: number): number {
    return Math.max(0, this.#openUpTo(to) - this.#openUpTo(from));
  }

  longestWindow(from: number, to: number): number {
    let longest = 0;
    for (const { startMinute, endMinute } of this.windows())
      longest = Math.max(longest, Math.min(to, endMinute) - Math.max(from, startMinute));
    return longest;
  }

  windows(): OpenWindow[] {
    return Array.from(this.#starts, (startMinute, index) => ({
      startMinute,
      endMinute: this.#ends[index] as number,
    }));
  }

  #openUpTo(minute: number): number {
    const index = this.#firstEndingAfter(minute);
    const before = this.#openBefore[index] as number;
    return index === this.#ends.length
      ? before
      : before + Math.max(0, minute - (this.#starts[index] as number));
  }

  #firstEndingAfter(minute: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) > minute) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function mergeTouching(windows: readonly OpenWindow[]): OpenWindow[] {
  const merged: OpenWindow[] = [];
  for (const window of windows) {
    const last = merged.at(-1);
    if (last?.endMinute === window.startMinute)
      merged[merged.length - 1] = { startMinute: last.startMinute, endMinute: window.endMinute };
    else merged.push(window);
  }
  return merged;
}
