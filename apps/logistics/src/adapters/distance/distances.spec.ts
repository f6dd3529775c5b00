import { greatCircleTable } from './great-circle.js';
import { merged } from './osrm.js';

const tianmen = { lat: 30.66, lng: 113.17 };
const wuhan = { lat: 30.57, lng: 114.27 };

describe('distances', () => {
  it('without a map are the great circle with a road factor, the same both ways', () => {
    const { metres, seconds, size } = greatCircleTable([tianmen, wuhan]);
    expect(size).toBe(2);
    expect(metres[0]).toBe(0);
    expect(metres[1]).toBe(metres[2]);
    // 105 km as the crow flies.
    expect(metres[1]).toBeGreaterThan(141_000);
    expect(metres[1]).toBeLessThan(144_000);
    expect((seconds[1] ?? 0) / 3_600).toBeCloseTo((metres[1] ?? 0) / 45_000, 2);
  });

  it('of a map service are taken where it has them, and estimated where it has none', () => {
    const fallback = greatCircleTable([tianmen, wuhan]);
    const answer = {
      distances: [
        [0, 120_000.4],
        [null, 0],
      ],
      durations: [
        [0, 5_400],
        [5_500, 0],
      ],
    };
    const table = merged(answer, fallback);
    expect([...table.metres]).toEqual([0, 120_001, fallback.metres[2], 0]);
    expect([...table.seconds]).toEqual([0, 5_400, 5_500, 0]);
    expect(merged({ code: 'InvalidQuery' }, fallback)).toEqual(fallback);
  });
});
