import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { seededRandom, xoshiro128StarStar } from './seeded-random.js';

const draw = (count: number, one: () => number): number[] => Array.from({ length: count }, one);
const mean = (numbers: number[]): number =>
  numbers.reduce((total, value) => total + value, 0) / numbers.length;

describe('xoshiro128**', () => {
  it('begins as its definition does', () => {
    // From the state (1, 2, 3, 4), computed by hand from the paper.
    expect(draw(3, xoshiro128StarStar([1, 2, 3, 4]))).toEqual([11_520, 0, 5_927_040]);
  });
});

describe('seededRandom', () => {
  it('repeats itself for the same seed and not for another', () => {
    const numbers = (seed: number): number[] => draw(20, seededRandom(seed).next);
    expect(numbers(20261122)).toEqual(numbers(20261122));
    expect(numbers(1)).not.toEqual(numbers(2));
    expect(new Set(draw(1_000, () => 0).map((_, seed) => seededRandom(seed).next())).size).toBe(1_000);
  });

  it('gives numbers from zero up to, but not, one', () => {
    const numbers = draw(20_000, seededRandom(7).next);
    expect(numbers.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(numbers)).toBeCloseTo(0.5, 2);
  });

  it('gives whole numbers between both ends', () => {
    const range = fc.tuple(fc.integer(), fc.nat(1_000_000));
    fc.assert(
      fc.property(fc.maxSafeInteger(), range, (seed, [min, width]) => {
        const value = seededRandom(seed).integer(min, min + width);
        expect(Number.isInteger(value) && value >= min && value <= min + width).toBe(true);
      }),
    );
  });

  it('gives each side of a die its share', () => {
    const random = seededRandom(42);
    const counts = [0, 0, 0, 0, 0, 0];
    draw(60_000, () => random.integer(0, 5)).forEach((side) => (counts[side] = (counts[side] ?? 0) + 1));
    expect(counts.every((count) => Math.abs(count - 10_000) < 500)).toBe(true);
  });

  it('shuffles without losing or adding anything, and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        const before = [...items];
        const shuffled = seededRandom(seed).shuffle(items);
        expect(items).toEqual(before);
        expect([...shuffled].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('picks every element sooner or later', () => {
    const random = seededRandom(5);
    const picked = new Set(Array.from({ length: 200 }, () => random.pick(['裁剪', '车缝', '整烫'])));
    expect(picked.size).toBe(3);
  });

  it('draws from the normal distribution asked for', () => {
    const random = seededRandom(11);
    const numbers = draw(50_000, () => random.normal(30, 4));
    const average = mean(numbers);
    expect(average).toBeCloseTo(30, 0);
    expect(Math.sqrt(mean(numbers.map((value) => (value - average) ** 2)))).toBeCloseTo(4, 0);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('stops at a broken seed, range or list', () => {
    expect(() => seededRandom(0.5)).toThrow(AssertionError);
    expect(() => seededRandom(1).integer(2, 1)).toThrow(AssertionError);
    expect(() => seededRandom(1).integer(0, 2 ** 32)).toThrow(AssertionError);
    expect(() => seededRandom(1).pick([])).toThrow(AssertionError);
  });
});
