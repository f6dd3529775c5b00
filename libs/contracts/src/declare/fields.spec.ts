import { validateSync } from 'class-validator';
import { Decimal } from './fields.js';

class Cloth {
  @Decimal({ min: 0, max: 1_000, decimals: 2 })
  metres: unknown;
}

const isFine = (metres: unknown): boolean =>
  validateSync(Object.assign(new Cloth(), { metres })).length === 0;

it.each([0, 1, 0.1, 0.29, 12.34, 999.99, 1_000])('%p is a number with at most two decimals', (metres) => {
  expect(isFine(metres)).toBe(true);
});

it.each([
  5e-324,
  1e-7,
  1.5e-7,
  0.001,
  12.345,
  -0.01,
  1e21,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  '1',
  null,
  undefined,
])('%p is refused as one, and breaks nothing', (metres) => {
  expect(isFine(metres)).toBe(false);
});
