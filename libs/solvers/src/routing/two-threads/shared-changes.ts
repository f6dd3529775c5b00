/* eslint-disable @typescript-eslint/no-non-null-assertion -- words and vehicles index the arrays made for them */
import type { Routes } from '../routes.js';

/** Of each ring: some ten thousand changes, a second or two that one thread may be ahead of the other. */
const RING_WORDS = 2 ** 21;
/** Instead of a change: the next one begins at the ring's beginning. */
const WRAPPED = -1;
/** Instead of how many tasks are left out: the same as before. */
const SAME = -1;
/** Length and left out; each route's vehicle and number of stops. */
const HEAD_WORDS = 2;
/** For the other's step, where they take turns; a thread takes up to half a second to start. */
const TURN_MS = 10_000;

// Places of the words both threads see.
/** How many changes the plan has had. */
const CHANGES = 0;
/** Up to where each has read in the other's ring. */
const READ = 1;
/** Whose turn it is, where they take turns. */
const TURN = 3;
const WORDS = 4;

/** Which of the two threads. */
export type Side = 0 | 1;

/** What two threads share; survives being posted to a thread. */
export interface SharedMemory {
  readonly words: SharedArrayBuffer;
  readonly rings: readonly [SharedArrayBuffer, SharedArrayBuffer];
}

export function sharedMemory(ringWords = RING_WORDS): SharedMemory {
  const memory = (words: number): SharedArrayBuffer =>
    new SharedArrayBuffer(words * Int32Array.BYTES_PER_ELEMENT);
  return { words: memory(WORDS), rings: [memory(ringWords), memory(ringWords)] };
}

/**
 * Keeps the plans of two threads one plan. Each searches on a copy of its own, tells what it changed and does what the
 * other has changed; routes do not depend on each other, so a change fails only where the other has changed one of the
 * same routes since. Nobody waits and nothing is locked: a change counts once the number of changes could be raised by
 * one from what was read, and each writes into a ring of its own.
 *
 * A change there: its length in words; how many tasks are left out, which; of each route its vehicle, how many stops, which.
 */
export class SharedChanges {
  /** The other has not read for so long that there is no room: it has ended or stands still, and is left to itself. */
  isAlone = false;
  readonly #words: Int32Array;
  readonly #mine: Int32Array;
  readonly #others: Int32Array;
  readonly #changed: number[] = [];
  #publishedCount = 0;
  #takenCount = 0;
  #writeAt = 0;
  #readAt = 0;

  /** @param takesTurns step by step, so that the same seed gives the same plan */
  constructor(
    { words, rings }: SharedMemory,
    private readonly side: Side,
    private readonly takesTurns: boolean,
  ) {
    this.#words = new Int32Array(words);
    this.#mine = new Int32Array(rings[side]);
    this.#others = new Int32Array(rings[side === 0 ? 1 : 0]);
  }

  /** Does to the routes what the other has changed. To be called before `begin`. */
  takeOver(routes: Routes): void {
    if (this.takesTurns) this.#awaitTurn();
    if (this.isAlone) return;
    for (let left = this.#waiting(Atomics.load(this.#words, CHANGES)); left > 0; left -= 1) {
      const from = this.#startOf(this.#readAt);
      this.#redo(routes, from);
      this.#readAt = from + this.#others[from]!;
      this.#takenCount += 1;
    }
    Atomics.store(this.#words, READ + this.side, this.#readAt);
  }

  /**
   * Tells what has changed since `begin`.
   *
   * @returns false where the other has changed one of these routes meanwhile: it must be rolled back
   */
  publish(routes: Routes): boolean {
    if (this.isAlone) return true;
    const vehicles = routes.changedVehicles(this.#changed);
    const isAbsence = routes.absent.isChanged();
    if (vehicles.length === 0 && !isAbsence) return true;
    const until = this.#write(routes, vehicles, isAbsence);
    if (this.isAlone) return true;
    for (;;) {
      const changes = Atomics.load(this.#words, CHANGES);
      if (this.#collides(vehicles, isAbsence, this.#waiting(changes))) return false;
      if (Atomics.compareExchange(this.#words, CHANGES, changes, changes + 1) === changes) break;
    }
    this.#publishedCount += 1;
    this.#writeAt = until;
    return true;
  }

  /** At the end of each step. */
  passTurn(): void {
    if (!this.takesTurns) return;
    Atomics.store(this.#words, TURN, 1 - this.side);
    Atomics.notify(this.#words, TURN);
  }

  #awaitTurn(): void {
    const others = 1 - this.side;
    if (!this.isAlone && Atomics.wait(this.#words, TURN, others, TURN_MS) === 'timed-out')
      this.isAlone = true;
  }

  /** How many changes of the other are still to be done here. */
  #waiting(changes: number): number {
    return changes - this.#publishedCount - this.#takenCount;
  }

  /** Where the change that is at this place of the other's ring really begins. */
  #startOf(at: number): number {
    return this.#others[at] === WRAPPED ? 0 : at;
  }

  /** @returns where the next change begins; if there is no room, nothing is written and `isAlone` is set */
  #write(routes: Routes, vehicles: readonly number[], isAbsence: boolean): number {
    const { absent, stopsOf, next } = routes;
    const ring = this.#mine;
    let length = HEAD_WORDS + (isAbsence ? absent.count : 0);
    for (const vehicle of vehicles) length += 2 + stopsOf[vehicle]!;
    const read = Atomics.load(this.#words, READ + 1 - this.side);
    const isWrapped = this.#writeAt + length >= ring.length;
    const from = isWrapped ? 0 : this.#writeAt;
    // What is not read yet begins at `read`: behind what is written now, or in its way.
    const isAhead = read > this.#writeAt;
    if (isWrapped ? isAhead || length >= read : isAhead && from + length >= read) {
      this.isAlone = true;
      return from;
    }
    if (isWrapped) ring[this.#writeAt] = WRAPPED;
    let at = from;
    ring[at++] = length;
    ring[at++] = isAbsence ? absent.count : SAME;
    for (let place = 0; isAbsence && place < absent.count; place += 1) ring[at++] = absent.list[place]!;
    for (const vehicle of vehicles) {
      ring[at++] = vehicle;
      ring[at++] = stopsOf[vehicle]!;
      let node = routes.startOf(vehicle);
      for (let left = stopsOf[vehicle]!; left > 0; left -= 1) {
        node = next[node]!;
        ring[at++] = node;
      }
    }
    return at;
  }

  /** Whether one of the other's next changes is of one of these routes, or of what is left out. */
  #collides(vehicles: readonly number[], isAbsence: boolean, waiting: number): boolean {
    const ring = this.#others;
    let at = this.#readAt;
    for (let left = waiting; left > 0; left -= 1) {
      const from = this.#startOf(at);
      const until = from + ring[from]!;
      const absentCount = ring[from + 1]!;
      if (isAbsence && absentCount !== SAME) return true;
      at = from + HEAD_WORDS + Math.max(0, absentCount);
      while (at < until) {
        if (vehicles.includes(ring[at]!)) return true;
        at += 2 + ring[at + 1]!;
      }
    }
    return false;
  }

  /** Makes the routes of one change what they are there. */
  #redo(routes: Routes, from: number): void {
    const ring = this.#others;
    const until = from + ring[from]!;
    const absentCount = ring[from + 1]!;
    const first = from + HEAD_WORDS + Math.max(0, absentCount);
    // Emptied first: a stop may have gone from one to the other.
    for (let at = first; at < until; at += 2 + ring[at + 1]!) routes.setRoute(ring[at]!, []);
    for (let at = first; at < until; at += 2 + ring[at + 1]!)
      routes.setRoute(ring[at]!, ring.subarray(at + 2, at + 2 + ring[at + 1]!));
    if (absentCount !== SAME)
      routes.setAllAbsent(ring.subarray(from + HEAD_WORDS, from + HEAD_WORDS + absentCount));
  }
}
