import { assert } from './assert.js';
import { type Currency, isCurrency } from './currency.js';
import { type DecimalFault, formatDecimal, parseDecimal } from './decimal.js';
import { err, ok, type Result } from './result.js';

/**
 * An amount in minor units (fen, cents). It can be negative in a ledger; what a person types cannot, see
 * `parseMoney`. Two amounts are equal when both fields are.
 */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

/** An amount as it travels: `{ amount: '12.50', currency: 'CNY' }`. */
export interface MoneyText {
  amount: string;
  currency: Currency;
}

export type MoneyFault = DecimalFault | 'currency';

/** The highest amount either side of zero: 10^15 minor units, ten trillion yuan. */
export const MONEY_MAX_MINOR = 10n ** 15n;

const MINOR_DECIMALS = 2;

/** Reads what somebody entered: not negative, at most two decimals, at most `MONEY_MAX_MINOR`. */
export function parseMoney(text: { amount: string; currency: string }): Result<Money, MoneyFault> {
  if (!isCurrency(text.currency)) return err('currency');
  const minor = parseDecimal(text.amount, MINOR_DECIMALS, MONEY_MAX_MINOR);
  return minor.ok ? ok({ minor: minor.value, currency: text.currency }) : minor;
}

/** The amount with both decimals, '-' in front of a negative one. */
export function formatMoney(money: Money): MoneyText {
  return { amount: formatDecimal(money.minor, MINOR_DECIMALS), currency: money.currency };
}

/** @throws AssertionError on two currencies, or beyond `MONEY_MAX_MINOR` */
export function addMoney(left: Money, right: Money): Money {
  assert(left.currency === right.currency, `addMoney: ${left.currency} and ${right.currency} do not add up`);
  return bounded(left.minor + right.minor, left.currency);
}

/**
 * The sum of a list, zero for an empty one.
 *
 * @param currency of the sum, and of every amount of the list
 * @throws AssertionError on an amount in another currency, or when the sum is beyond `MONEY_MAX_MINOR`
 */
export function sumMoney(amounts: readonly Money[], currency: Currency): Money {
  const foreign = amounts.find((amount) => amount.currency !== currency);
  assert(foreign === undefined, `sumMoney: ${foreign?.currency} in a sum of ${currency}`);
  return bounded(
    amounts.reduce((total, amount) => total + amount.minor, 0n),
    currency,
  );
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: each part is rounded toward zero,
 * what is left goes one minor unit each to the largest remainders (Hamilton's method), the earlier weight
 * first where remainders are equal.
 *
 * @param weights at least one, none negative, not all zero; a weight of zero gets nothing
 * @throws AssertionError on other weights
 */
export function allocate(money: Money, weights: readonly bigint[]): Money[] {
  const totalWeight = weights.reduce((total, weight) => total + weight, 0n);
  assert(totalWeight > 0n && weights.every((weight) => weight >= 0n), 'allocate: no weight to divide by');

  const sign = money.minor < 0n ? -1n : 1n;
  const wholeMinor = money.minor * sign;
  const shares = weights.map((weight, index) => ({
    index,
    minor: (wholeMinor * weight) / totalWeight,
    remainder: (wholeMinor * weight) % totalWeight,
  }));
  const given = shares.reduce((total, share) => total + share.minor, 0n);
  // Fewer units are left than there are remainders above zero, so a weight of zero never gets one.
  const leftUnits = Number(wholeMinor - given);
  const raised = new Set(
    shares
      .toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
      .slice(0, leftUnits)
      .map((share) => share.index),
  );
  return shares.map(({ index, minor }) => ({
    minor: sign * (raised.has(index) ? minor + 1n : minor),
    currency: money.currency,
  }));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function bounded(minor: bigint, currency: Currency): Money {
  assert(minor <= MONEY_MAX_MINOR && minor >= -MONEY_MAX_MINOR, 'an amount beyond 10^15 minor units');
  return { minor, currency };
}
