import { NEVER } from './calendar.js';

// Indices are in range by construction: `?? 0` is for the compiler throughout this file.

/** What of a resource is in use over time: a step function, found by binary search. */
export class Timeline {
  /** Segment i has `#used[i]` units in use from `#from[i]` to `#from[i + 1]`; neighbours differ. */
  #from = new Int32Array(16);
  #used = new Int32Array(16);
  #count = 1;

  constructor(readonly capacity: number) {
    this.#from[0] = -NEVER;
  }

  /** Takes units in [from, to); a negative number gives them back. */
  add(from: number, to: number, units: number): void {
    if (from >= to || units === 0) return;
    const first = this.#split(from);
    const end = this.#split(to);
    for (let index = first; index < end; index += 1) this.#used[index] = (this.#used[index] ?? 0) + units;
    this.#join(end);
    this.#join(first);
  }

  /** When too much is in use in [from, to) for so many units more: the minute from which it no longer is; else `-NEVER`. */
  blockedUntil(from: number, to: number, units: number): number {
    const free = this.capacity - units;
    const from_ = this.#from;
    const used = this.#used;
    let index = this.#segmentOf(to - 1);
    for (; index >= 0; index -= 1) {
      if ((used[index] ?? 0) > free) return index + 1 === this.#count ? NEVER : (from_[index + 1] ?? 0);
      if ((from_[index] ?? 0) <= from) break;
    }
    return -NEVER;
  }

  /** The minute from which on, counted from `at`, more than `capacity - units` are in use; `NEVER` when that never comes. */
  freeUntil(at: number, units: number): number {
    for (let index = this.#segmentOf(at); index < this.#count; index += 1)
      if ((this.#used[index] ?? 0) > this.capacity - units) return Math.max(at, this.#from[index] ?? 0);
    return NEVER;
  }

  clear(): void {
    this.#count = 1;
    this.#used[0] = 0;
  }

  /** The segment that begins at the minute, made if there is none. */
  #split(minute: number): number {
    const index = this.#segmentOf(minute);
    if (this.#from[index] === minute) return index;
    if (this.#count === this.#from.length) this.#grow();
    this.#from.copyWithin(index + 2, index + 1, this.#count);
    this.#used.copyWithin(index + 2, index + 1, this.#count);
    this.#from[index + 1] = minute;
    this.#used[index + 1] = this.#used[index] ?? 0;
    this.#count += 1;
    return index + 1;
  }

  #join(index: number): void {
    if (index === 0 || this.#used[index - 1] !== this.#used[index]) return;
    this.#from.copyWithin(index, index + 1, this.#count);
    this.#used.copyWithin(index, index + 1, this.#count);
    this.#count -= 1;
  }

  #segmentOf(minute: number): number {
    let low = 0;
    let high = this.#count - 1;
    const from = this.#from;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((from[middle] ?? 0) <= minute) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #grow(): void {
    const from = new Int32Array(this.#from.length * 2);
    const used = new Int32Array(this.#used.length * 2);
    from.set(this.#from);
    used.set(this.#used);
    this.#from = from;
    this.#used = used;
  }
}
