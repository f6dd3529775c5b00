/* eslint-disable @typescript-eslint/no-non-null-assertion -- the state has four words */
import { seededRandom } from '@tianfu/kernel';

const UINT32_RANGE = 2 ** 32;

/**
 * xoshiro128** once more, with its words in a typed array: the kernel's keeps them in variables of a closure, where
 * each new word is a new number on the heap, and the inner loops here ask millions of times a second.
 */
export class Chance {
  readonly #words: Uint32Array;

  constructor(seed: number) {
    const random = seededRandom(seed);
    this.#words = Uint32Array.from({ length: 4 }, () => random.next() * UINT32_RANGE);
    this.#words[0]! |= 1; // not all zero
  }

  /** In [0, 1). */
  next(): number {
    const words = this.#words;
    const b = words[1]!;
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    words[2]! ^= words[0]!;
    words[3]! ^= b;
    words[1]! ^= words[2]!;
    words[0]! ^= words[3]!;
    words[2]! ^= b << 9;
    const d = words[3]!;
    words[3] = (d << 11) | (d >>> 21);
    return result / UINT32_RANGE;
  }

  /** A whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }
}
