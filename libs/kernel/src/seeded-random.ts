import { assert } from './assert.js';

const UINT32_RANGE = 2 ** 32;

/** Repeatable chance for solvers, generated data and tests. Never for secrets: the next number is computable. */
export interface SeededRandom {
  /** A number in [0, 1) with 32 random bits. */
  next(): number;
  /** A whole number from `min` to `max`, both included, each equally likely; at most 2^32 of them. */
  integer(min: number, max: number): number;
  /** One element, each equally likely. The list has at least one. */
  pick<T>(items: readonly T[]): T;
  /** A new list in another order, each order equally likely (Fisher–Yates); the given one stays. */
  shuffle<T>(items: readonly T[]): T[];
  /** A number of the normal distribution with that mean and standard deviation (Box–Muller). */
  normal(mean: number, standardDeviation: number): number;
}

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2018), its state
 * filled from the seed by SplitMix32. The same seed gives the same numbers on every machine and engine,
 * except `normal`, whose logarithm and cosine may differ in the last bit between engines.
 *
 * @param seed any whole number; its lowest 32 bits count
 */
export function seededRandom(seed: number): SeededRandom {
  assert(Number.isSafeInteger(seed), 'a seed is a whole number');
  const mix = splitMix32(seed);
  const nextUint32 = xoshiro128StarStar([mix(), mix(), mix(), mix()]);
  const next = (): number => nextUint32() / UINT32_RANGE;

  function integer(min: number, max: number): number {
    assert(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= max, 'integer: whole, min ≤ max');
    const range = max - min + 1;
    assert(range <= UINT32_RANGE, 'integer: at most 2^32 numbers');
    // Values above the last full multiple of the range would make small numbers likelier. Fewer than half
    // are thrown away, so the loop ends with certainty in practice and needs two rounds at most on average.
    const limit = UINT32_RANGE - (UINT32_RANGE % range);
    let value = nextUint32();
    while (value >= limit) value = nextUint32();
    return min + (value % range);
  }

  function pick<T>(items: readonly T[]): T {
    assert(items.length > 0, 'pick: nothing to pick from');
    // The index lies within the list, whose elements may be undefined themselves.
    return items[integer(0, items.length - 1)] as T;
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = integer(0, last);
      // Both places lie within the list.
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  }

  function normal(mean: number, standardDeviation: number): number {
    // 1 − next() lies in (0, 1]: the logarithm of zero is not finite.
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return mean + standardDeviation * radius * Math.cos(2 * Math.PI * next());
  }

  return { next, integer, pick, shuffle, normal };
}

/** The generator itself over four 32-bit words, not all zero; exported for its published first outputs. */
export function xoshiro128StarStar(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** SplitMix with 32 bits: a Weyl sequence through a mixing function, so that near seeds are far states. */
function splitMix32(seed: number): () => number {
  let weyl = seed | 0;
  return () => {
    weyl = (weyl + 0x9e3779b9) | 0;
    let word = weyl ^ (weyl >>> 16);
    word = Math.imul(word, 0x85ebca6b);
    word ^= word >>> 13;
    word = Math.imul(word, 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
}
