import { describe, expect, it } from '@jest/globals';
import { greatCircleMatrix } from './great-circle-matrix.js';

describe('distances without a map service', () => {
  it('are the great circle with the road factor, in metres and seconds', () => {
    const [tianmen, wuhan] = [
      { lat: 30.66, lng: 113.17 },
      { lat: 30.59, lng: 114.3 },
    ];
    const { size, distance, time } = greatCircleMatrix([tianmen, wuhan], {
      roadFactor: 1.2,
      speedKmPerHour: 60,
    });
    expect(size).toBe(2);
    expect([...distance]).toEqual([0, 130_085, 130_085, 0]);
    expect([...time]).toEqual([0, 7_806, 7_806, 0]);
  });

  it('refuses a road shorter than the crow flies', () => {
    expect(() => greatCircleMatrix([], { roadFactor: 0.9 })).toThrow('no shorter');
  });
});
