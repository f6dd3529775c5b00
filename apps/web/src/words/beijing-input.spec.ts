import { fieldOf, instantOf } from './beijing-input.js';

describe('a time in a field', () => {
  it.each([
    ['2026-11-22T08:05:00.000Z', '2026-11-22T16:05'],
    ['2026-11-22T16:00:30.000Z', '2026-11-23T00:00:30'],
    ['2026-11-22T08:05:44.123Z', '2026-11-22T16:05:44.123'],
  ])('comes back as it went in: %s', (instant, field) => {
    expect(fieldOf(instant)).toBe(field);
    expect(instantOf(field)).toBe(instant);
  });

  it('is none while it is not complete, or where there is no such day', () => {
    expect(['', '2026-11-22', '2026-11-22T16', '2026-13-01T10:00'].map(instantOf)).toEqual(
      Array(4).fill(undefined),
    );
  });
});
