/* eslint-disable @typescript-eslint/no-non-null-assertion -- classes and vehicles index the arrays made for them */
import type { Compiled } from './compiled.js';

/** Which vehicles are used. Those of one class stand side by side in `members`, the used ones first. */
export class Fleet {
  readonly members: Int32Array;
  /** Where a class begins in `members`; one more entry for the end of the last. */
  readonly from: Int32Array;
  readonly usedInClass: Int32Array;
  usedCount = 0;
  /** No further vehicle is taken once so many are used. */
  limit: number;
  readonly #place: Int32Array;
  readonly #classOf: Int32Array;

  constructor({ vehicleCount, classCount, classOf }: Compiled) {
    this.#classOf = classOf;
    this.limit = vehicleCount;
    this.members = Int32Array.from(classOf.keys()).sort((a, b) => classOf[a]! - classOf[b]! || a - b);
    this.from = new Int32Array(classCount + 1);
    classOf.forEach((ofClass) => (this.from[ofClass + 1]! += 1));
    for (let ofClass = 0; ofClass < classCount; ofClass += 1) this.from[ofClass + 1]! += this.from[ofClass]!;
    this.usedInClass = new Int32Array(classCount);
    this.#place = new Int32Array(vehicleCount);
    this.members.forEach((vehicle, place) => (this.#place[vehicle] = place));
  }

  use(vehicle: number): void {
    const ofClass = this.#classOf[vehicle]!;
    const firstUnused = this.from[ofClass]! + this.usedInClass[ofClass]!;
    if (this.#place[vehicle]! < firstUnused) return;
    this.#swap(vehicle, firstUnused);
    this.usedInClass[ofClass]! += 1;
    this.usedCount += 1;
  }

  release(vehicle: number): void {
    const ofClass = this.#classOf[vehicle]!;
    const lastUsed = this.from[ofClass]! + this.usedInClass[ofClass]! - 1;
    if (this.#place[vehicle]! > lastUsed) return;
    this.#swap(vehicle, lastUsed);
    this.usedInClass[ofClass]! -= 1;
    this.usedCount -= 1;
  }

  /** The used vehicle of that rank, from 0, over all classes; −1: so many are not used. */
  usedAt(rank: number): number {
    let left = rank;
    for (let ofClass = 0; ofClass < this.usedInClass.length; ofClass += 1) {
      const used = this.usedInClass[ofClass]!;
      if (left < used) return this.members[this.from[ofClass]! + left]!;
      left -= used;
    }
    return -1;
  }

  /** An unused vehicle of the class; −1: all are used. */
  unusedIn(ofClass: number): number {
    const place = this.from[ofClass]! + this.usedInClass[ofClass]!;
    return place < this.from[ofClass + 1]! ? this.members[place]! : -1;
  }

  /** How many members of a class, counted from its first, a search looks at: the used ones and one empty. */
  openInClass(ofClass: number): number {
    const used = this.usedInClass[ofClass]!;
    const size = this.from[ofClass + 1]! - this.from[ofClass]!;
    return used < size && this.usedCount < this.limit ? used + 1 : used;
  }

  #swap(vehicle: number, place: number): void {
    const other = this.members[place]!;
    const from = this.#place[vehicle]!;
    this.members[place] = vehicle;
    this.#place[vehicle] = place;
    this.members[from] = other;
    this.#place[other] = from;
  }
}
