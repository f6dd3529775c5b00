import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { CURRENCIES, type Currency } from './currency.js';
import {
  addMoney,
  allocate,
  formatMoney,
  type Money,
  MONEY_MAX_MINOR,
  parseMoney,
  sumMoney,
} from './money.js';

const cny = (minor: bigint): Money => ({ minor, currency: 'CNY' });
const anAmount = (min: bigint): fc.Arbitrary<Money> =>
  fc.record({
    minor: fc.bigInt({ min, max: MONEY_MAX_MINOR }),
    currency: fc.constantFrom<Currency>(...CURRENCIES),
  });

describe('parseMoney', () => {
  it('reads yuan as fen', () => {
    expect(parseMoney({ amount: '12.5', currency: 'CNY' })).toEqual({ ok: true, value: cny(1250n) });
  });

  it.each([
    ['12.50', 'RMB', 'currency'],
    ['twelve', 'CNY', 'format'],
    ['-0.01', 'CNY', 'negative'],
    ['0.001', 'CNY', 'too-many-decimals'],
    ['10000000000000.01', 'CNY', 'too-large'],
  ])('refuses %s %s for its %s', (amount, currency, fault) => {
    expect(parseMoney({ amount, currency })).toEqual({ ok: false, error: fault });
  });

  it('accepts the highest amount itself', () => {
    expect(parseMoney({ amount: '10000000000000.00', currency: 'CNY' })).toEqual({
      ok: true,
      value: cny(MONEY_MAX_MINOR),
    });
  });

  it('reads back every amount that was written', () => {
    fc.assert(
      fc.property(anAmount(0n), (money) => {
        expect(parseMoney(formatMoney(money))).toEqual({ ok: true, value: money });
      }),
    );
  });
});

describe('formatMoney', () => {
  it('writes both decimals', () => {
    expect(formatMoney(cny(1200n))).toEqual({ amount: '12.00', currency: 'CNY' });
    expect(formatMoney(cny(-5n))).toEqual({ amount: '-0.05', currency: 'CNY' });
  });
});

describe('addMoney and sumMoney', () => {
  it('adds amounts of one currency', () => {
    expect(addMoney(cny(100n), cny(-250n))).toEqual(cny(-150n));
    expect(sumMoney([cny(1n), cny(2n), cny(3n)], 'CNY')).toEqual(cny(6n));
  });

  it('knows that an empty list sums to zero', () => {
    expect(sumMoney([], 'USD')).toEqual({ minor: 0n, currency: 'USD' });
  });

  it('stops at two currencies', () => {
    expect(() => addMoney(cny(1n), { minor: 1n, currency: 'USD' })).toThrow(AssertionError);
    expect(() => sumMoney([cny(1n)], 'USD')).toThrow(AssertionError);
  });

  it('stops beyond the highest amount', () => {
    expect(() => addMoney(cny(MONEY_MAX_MINOR), cny(1n))).toThrow(AssertionError);
    expect(() => sumMoney([cny(-MONEY_MAX_MINOR), cny(-1n)], 'CNY')).toThrow(AssertionError);
  });
});

describe('allocate', () => {
  const weightLists = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 30 })
    .filter((weights) => weights.some((weight) => weight > 0n));

  it('gives the odd fen to the largest remainders, the earlier first', () => {
    expect(allocate(cny(100n), [1n, 1n, 1n])).toEqual([cny(34n), cny(33n), cny(33n)]);
    expect(allocate(cny(100n), [1n, 2n, 3n])).toEqual([cny(17n), cny(33n), cny(50n)]);
    expect(allocate(cny(-100n), [1n, 1n, 1n])).toEqual([cny(-34n), cny(-33n), cny(-33n)]);
  });

  it('adds up to the whole, exactly', () => {
    fc.assert(
      fc.property(anAmount(-MONEY_MAX_MINOR), weightLists, (money, weights) => {
        expect(sumMoney(allocate(money, weights), money.currency)).toEqual(money);
      }),
    );
  });

  it('gives each less than one minor unit beside its exact share, and nothing to a weight of zero', () => {
    fc.assert(
      fc.property(anAmount(-MONEY_MAX_MINOR), weightLists, (money, weights) => {
        const totalWeight = weights.reduce((total, weight) => total + weight, 0n);
        allocate(money, weights).forEach((part, index) => {
          const weight = weights[index] ?? 0n;
          const errorTimesWeight = part.minor * totalWeight - money.minor * weight;
          expect(errorTimesWeight < totalWeight && errorTimesWeight > -totalWeight).toBe(true);
          if (weight === 0n) expect(part.minor).toBe(0n);
        });
      }),
    );
  });

  it.each([[[]], [[0n, 0n]], [[3n, -1n]]])('stops at the weights %p', (weights: bigint[]) => {
    expect(() => allocate(cny(100n), weights)).toThrow(AssertionError);
  });
});
