import type { OpenWindow } from './model.js';

// Indices are in range by construction: `?? 0` is for the compiler throughout this file.

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
      this.#openBefore[index + 1] = (this.#openBefore[index] ?? 0) + endMinute - startMinute;
  }

  /** The first minute from `from` on at which work can start; `NEVER` when the calendar ends before it is done. */
  startFrom(from: number, work: number, isInterruptible: boolean): number {
    const count = this.#ends.length;
    for (let index = this.#firstEndingAfter(from); index < count; index += 1) {
      const start = Math.max(from, this.#starts[index] ?? 0);
      if (isInterruptible) return start;
      if (start + work <= (this.#ends[index] ?? 0)) return start;
    }
    return NEVER;
  }

  /** When interruptible work is done that starts in the open minute `start`. */
  endOf(start: number, work: number): number {
    const count = this.#ends.length;
    const first = this.#firstEndingAfter(start);
    if (first === count) return NEVER;
    const done = (this.#openBefore[first] ?? 0) + start - (this.#starts[first] ?? 0) + work;
    if (done > (this.#openBefore[count] ?? 0)) return NEVER;
    let low = first;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#openBefore[middle + 1] ?? 0) >= done) high = middle;
      else low = middle + 1;
    }
    return (this.#starts[low] ?? 0) + done - (this.#openBefore[low] ?? 0);
  }

  /** The last minute at which work can start to be done by `end`; `-NEVER` when there is none. */
  latestStart(end: number, work: number, isInterruptible: boolean): number {
    let left = work;
    for (let index = this.#firstEndingAfter(end); index >= 0; index -= 1) {
      if (index === this.#ends.length || (this.#starts[index] ?? 0) >= end) continue;
      const start = this.#starts[index] ?? 0;
      const close = Math.min(end, this.#ends[index] ?? 0);
      if (close - start >= left) return close - left;
      if (isInterruptible) left -= close - start;
    }
    return -NEVER;
  }

  /** Open minutes in [from, to). */
  openMinutes(from: number, to: number): number {
    return Math.max(0, this.#openUpTo(to) - this.#openUpTo(from));
  }

  windows(): OpenWindow[] {
    return Array.from(this.#starts, (startMinute, index) => ({
      startMinute,
      endMinute: this.#ends[index] ?? 0,
    }));
  }

  #openUpTo(minute: number): number {
    const index = this.#firstEndingAfter(minute);
    const before = this.#openBefore[index] ?? 0;
    return index === this.#ends.length ? before : before + Math.max(0, minute - (this.#starts[index] ?? 0));
  }

  #firstEndingAfter(minute: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) > minute) high = middle;
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
