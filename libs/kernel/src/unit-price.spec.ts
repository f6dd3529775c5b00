import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { formatMoney, MONEY_MAX_MINOR, parseMoney } from './money.js';
import { QUANTITY_PIECES_MAX } from './quantity.js';
import {
  formatUnitPrice,
  multiplyUnitPrice,
  parseUnitPrice,
  type UnitPrice,
  UNIT_PRICE_MAX_TEN_THOUSANDTHS,
} from './unit-price.js';

const cny = (tenThousandths: bigint): UnitPrice => ({ tenThousandths, currency: 'CNY' });
const prices = fc.bigInt({ min: 0n, max: UNIT_PRICE_MAX_TEN_THOUSANDTHS }).map(cny);

describe('parseUnitPrice', () => {
  it('reads four decimals', () => {
    expect(parseUnitPrice({ amount: '12.5', currency: 'CNY' })).toEqual({ ok: true, value: cny(125_000n) });
    expect(parseUnitPrice({ amount: '0.0001', currency: 'CNY' })).toEqual({ ok: true, value: cny(1n) });
  });

  it.each([
    ['12.5', 'XXX', 'currency'],
    ['12,5', 'CNY', 'format'],
    ['-12.5', 'CNY', 'negative'],
    ['0.00001', 'CNY', 'too-many-decimals'],
    ['1000000.0001', 'CNY', 'too-large'],
  ])('refuses %s %s for its %s', (amount, currency, fault) => {
    expect(parseUnitPrice({ amount, currency })).toEqual({ ok: false, error: fault });
  });

  it('reads back every price that was written', () => {
    fc.assert(
      fc.property(prices, (price) => {
        expect(parseUnitPrice(formatUnitPrice(price))).toEqual({ ok: true, value: price });
      }),
    );
  });
});

describe('formatUnitPrice', () => {
  it('writes all four decimals', () => {
    expect(formatUnitPrice(cny(125_000n))).toEqual({ amount: '12.5000', currency: 'CNY' });
  });
});

describe('multiplyUnitPrice', () => {
  it('rounds half up to the fen, once, at the end', () => {
    expect(multiplyUnitPrice(cny(50n), 1).minor).toBe(1n);
    expect(multiplyUnitPrice(cny(49n), 1).minor).toBe(0n);
    expect(multiplyUnitPrice(cny(149n), 1).minor).toBe(1n);
    expect(multiplyUnitPrice(cny(49n), 100).minor).toBe(49n);
    expect(multiplyUnitPrice(cny(283_550n), 620).minor).toBe(1_758_010n);
    expect(multiplyUnitPrice(cny(125_000n), 0).minor).toBe(0n);
  });

  it('is never more than half a fen beside the exact product, and always an amount', () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 0, max: QUANTITY_PIECES_MAX }), (price, pieces) => {
        const money = multiplyUnitPrice(price, pieces);
        const errorTenThousandths = money.minor * 100n - price.tenThousandths * BigInt(pieces);
        expect(errorTenThousandths > -50n && errorTenThousandths <= 50n).toBe(true);
        expect(parseMoney(formatMoney(money)).ok).toBe(true);
      }),
    );
  });

  it('reaches the highest amount and not more', () => {
    const highest = multiplyUnitPrice(cny(UNIT_PRICE_MAX_TEN_THOUSANDTHS), QUANTITY_PIECES_MAX);
    expect(highest.minor).toBe(MONEY_MAX_MINOR);
  });

  it('stops at a quantity or price out of range', () => {
    expect(() => multiplyUnitPrice(cny(1n), 1.5)).toThrow(AssertionError);
    expect(() => multiplyUnitPrice(cny(1n), -1)).toThrow(AssertionError);
    expect(() => multiplyUnitPrice(cny(1n), QUANTITY_PIECES_MAX + 1)).toThrow(AssertionError);
    expect(() => multiplyUnitPrice(cny(-1n), 1)).toThrow(AssertionError);
  });
});
