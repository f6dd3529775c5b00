import fc from 'fast-check';
import { COUNTRY_CENTRES } from './country-centres.js';
import { greatCircleKm, isCountryCentre, type Position } from './geo.js';

const tianmen = { lat: 30.66, lng: 113.17 };
const wuhan = { lat: 30.5928, lng: 114.3055 };
const positions: fc.Arbitrary<Position> = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('greatCircleKm', () => {
  it('measures Tianmen to Wuhan', () => {
    expect(greatCircleKm(tianmen, wuhan)).toBeCloseTo(108.9, 0);
  });

  it('measures one degree of the equator, half round the Earth, and across the date line', () => {
    expect(greatCircleKm({ lat: 0, lng: 0 }, { lat: 0, lng: 1 })).toBeCloseTo(111.195, 3);
    expect(greatCircleKm({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(20_015.115, 2);
    expect(greatCircleKm({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo(111.195, 3);
  });

  it('is the same both ways, zero at home, and no longer than half round the Earth', () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        expect(greatCircleKm(a, a)).toBe(0);
        expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 6);
        expect(greatCircleKm(a, b)).toBeLessThanOrEqual(20_015.2);
      }),
    );
  });
});

describe('isCountryCentre', () => {
  it.each(Object.entries(COUNTRY_CENTRES))('flags the centre of %s, rounded too', (_code, centre) => {
    expect(isCountryCentre(centre)).toBe(true);
    expect(isCountryCentre({ lat: Number(centre.lat.toFixed(3)), lng: Number(centre.lng.toFixed(3)) })).toBe(
      true,
    );
  });

  it('leaves a real address alone', () => {
    expect(isCountryCentre(tianmen)).toBe(false);
    expect(isCountryCentre({ lat: 35.8626, lng: 104.195397 })).toBe(false);
    expect(isCountryCentre({ lat: Number.NaN, lng: 104.195397 })).toBe(false);
  });
});
