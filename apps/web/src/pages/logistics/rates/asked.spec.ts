import { askedOf, pointOf } from './asked.js';

describe('what is asked of the carriers', () => {
  it('is read from the address in grams and cubic centimetres', () => {
    expect(askedOf({ from: '30.52,113.08', to: '30.571,114.274', kg: '240.5', m3: '1.92' })).toEqual({
      originLat: 30.52,
      originLng: 113.08,
      destinationLat: 30.571,
      destinationLng: 114.274,
      weightGrams: 240_500,
      volumeCm3: 1_920_000,
    });
  });

  it('is nothing while anything is missing, zero or nonsense', () => {
    expect(askedOf({ from: '30.52,113.08', to: '30.571,114.274', kg: '0', m3: '1' })).toBeUndefined();
    expect(pointOf('91,113')).toBeUndefined();
    expect(pointOf('30,')).toBeUndefined();
    expect(pointOf('30,113,1')).toBeUndefined();
    expect(pointOf(undefined)).toBeUndefined();
  });
});
