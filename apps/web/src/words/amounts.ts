import {
  formatMoney,
  formatUnitPrice,
  multiplyUnitPrice,
  parseMoney,
  parseUnitPrice,
  toChineseUppercase,
} from '@tianfu/kernel';
import type { MoneyAmount, UnitPriceAmount } from '@tianfu/sdk';
import type { Translate } from '../i18n/translate.js';

const SYMBOLS: Readonly<Record<string, string>> = { CNY: '¥', USD: 'US$', EUR: '€', HKD: 'HK$' };

/** Thousands separators without passing through floating point. */
export function grouped(amount: string | number): string {
  const [whole = '', decimals] = String(amount).split('.');
  const spaced = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? spaced : `${spaced}.${decimals}`;
}

/** `12,000 件` */
export const piecesText = (pieces: number, t: Translate): string =>
  t('common.pieces', { pieces: grouped(pieces) });

/** `¥ 12,345.60` */
export const moneyText = ({ amount, currency }: MoneyAmount): string =>
  `${SYMBOLS[currency] ?? currency} ${grouped(amount)}`;

/** A unit price with its four decimals, less the last two when they are zero: `¥ 12.50`, `¥ 12.3456`. */
export function unitPriceText(price: UnitPriceAmount): string {
  const parsed = parseUnitPrice(price);
  const amount = parsed.ok ? formatUnitPrice(parsed.value).amount.replace(/00$/, '') : price.amount;
  return `${SYMBOLS[price.currency] ?? price.currency} ${grouped(amount)}`;
}

/** What so many pieces cost, and in Chinese capitals; undefined while the price cannot be read. */
export function totalOf(
  unitPrice: UnitPriceAmount,
  quantityPieces: number,
): { readonly text: string; readonly capitals: string } | undefined {
  const price = parseUnitPrice(unitPrice);
  if (!price.ok) return undefined;
  const money = multiplyUnitPrice(price.value, quantityPieces);
  return { text: moneyText(formatMoney(money)), capitals: toChineseUppercase(money) };
}

/** 大写 of an amount that came from the platform; empty when it cannot be read. */
export function capitalsOf(amount: MoneyAmount): string {
  const money = parseMoney(amount);
  return money.ok ? toChineseUppercase(money.value) : '';
}

/** What somebody typed as a price, in the form the platform takes; undefined when it is none. */
export function typedPrice(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s¥￥]/g, '');
  const parsed = parseUnitPrice({ amount: plain, currency: 'CNY' });
  return parsed.ok && parsed.value.tenThousandths > 0n ? plain : undefined;
}
