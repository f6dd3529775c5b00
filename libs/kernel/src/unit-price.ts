import { assert } from './assert.js';
import { type Currency, isCurrency } from './currency.js';
import { formatDecimal, parseDecimal } from './decimal.js';
import type { Money, MoneyFault, MoneyText } from './money.js';
import { QUANTITY_PIECES_MAX } from './quantity.js';
import { err, ok, type Result } from './result.js';

/** A price per piece in ten-thousandths of the currency unit: labels and buttons cost parts of a fen. */
export interface UnitPrice {
  readonly tenThousandths: bigint;
  readonly currency: Currency;
}

/** The highest price of one piece: 1,000,000.0000. Why this one, see `QUANTITY_PIECES_MAX`. */
export const UNIT_PRICE_MAX_TEN_THOUSANDTHS = 10n ** 10n;

const UNIT_PRICE_DECIMALS = 4;
const TEN_THOUSANDTHS_PER_MINOR = 100n;

/** Reads what somebody entered: not negative, at most four decimals, at most 1,000,000. */
export function parseUnitPrice(text: { amount: string; currency: string }): Result<UnitPrice, MoneyFault> {
  if (!isCurrency(text.currency)) return err('currency');
  const price = parseDecimal(text.amount, UNIT_PRICE_DECIMALS, UNIT_PRICE_MAX_TEN_THOUSANDTHS);
  return price.ok ? ok({ tenThousandths: price.value, currency: text.currency }) : price;
}

/** The price with all four decimals: `{ amount: '12.5000', currency: 'CNY' }`. */
export function formatUnitPrice(price: UnitPrice): MoneyText {
  return { amount: formatDecimal(price.tenThousandths, UNIT_PRICE_DECIMALS), currency: price.currency };
}

/**
 * What a number of pieces costs, rounded once, at the end, half up to the minor unit (0.005 yuan is one
 * fen). Prices and quantities within their limits never leave the range of `Money`.
 *
 * @param quantityPieces whole pieces, 0 to `QUANTITY_PIECES_MAX`
 * @throws AssertionError on another quantity, or a price that `parseUnitPrice` would refuse
 */
export function multiplyUnitPrice(price: UnitPrice, quantityPieces: number): Money {
  assert(
    Number.isInteger(quantityPieces) && quantityPieces >= 0 && quantityPieces <= QUANTITY_PIECES_MAX,
    'multiplyUnitPrice: the quantity is whole pieces within the maximum',
  );
  assert(
    price.tenThousandths >= 0n && price.tenThousandths <= UNIT_PRICE_MAX_TEN_THOUSANDTHS,
    'multiplyUnitPrice: the price is within its range',
  );
  const exact = price.tenThousandths * BigInt(quantityPieces);
  const half = TEN_THOUSANDTHS_PER_MINOR / 2n;
  return { minor: (exact + half) / TEN_THOUSANDTHS_PER_MINOR, currency: price.currency };
}
