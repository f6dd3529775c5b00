import { greatCircleKm } from '@tianfu/kernel';
import fc from 'fast-check';
import { areaOf, lies, spherePoint } from './area.js';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
/** Rounding decides within a centimetre of the edge. */
const EDGE_KM = 0.00001;

describe('an area of a rate card', () => {
  it('has in it what is at most its radius away along the great circle', () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.double({ min: 1, max: 20_000, noNaN: true }),
        (centre, asked, radiusKm) => {
          const km = greatCircleKm(centre, asked);
          fc.pre(Math.abs(km - radiusKm) > EDGE_KM);
          expect(lies(spherePoint(asked), areaOf({ centre, radiusKm }))).toBe(km < radiusKm);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('tells places a few metres on either side of its edge apart', () => {
    const wuhan = { lat: 30.571, lng: 114.274 };
    const area = areaOf({ centre: wuhan, radiusKm: 50 });
    const north = (km: number) => ({ lat: wuhan.lat + (km / 6371.0088) * (180 / Math.PI), lng: wuhan.lng });
    expect(lies(spherePoint(north(49.999)), area)).toBe(true);
    expect(lies(spherePoint(north(50.001)), area)).toBe(false);
  });
});
