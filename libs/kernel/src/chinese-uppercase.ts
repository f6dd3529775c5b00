import { assert } from './assert.js';
import type { Currency } from './currency.js';
import { type Money, MONEY_MAX_MINOR } from './money.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const CURRENCY_NAMES = {
  CNY: '人民币',
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
} as const satisfies Record<Currency, string>;

/** Powers of ten with a name, the highest first. 万 and 亿 nest (壹万亿), so no name above 亿 is needed. */
const UNITS = [
  { size: 100_000_000n, name: '亿' },
  { size: 10_000n, name: '万' },
  { size: 1_000n, name: '仟' },
  { size: 100n, name: '佰' },
  { size: 10n, name: '拾' },
] as const;

/**
 * The amount in capital Chinese numerals (大写) as contracts and drafts write it, so that no stroke can be
 * added: 人民币壹佰贰拾叁元肆角伍分. An amount without fen ends in 整; a negative one begins with 负.
 * Source: 支付结算办法 (People's Bank, 1997), annex 1 正确填写票据和结算凭证的基本规定. Where it leaves a 零
 * to choice (a group ending in zero before a full one) none is written.
 *
 * @throws AssertionError beyond `MONEY_MAX_MINOR`
 */
export function toChineseUppercase(money: Money): string {
  const sign = money.minor < 0n ? '负' : '';
  const minor = money.minor < 0n ? -money.minor : money.minor;
  assert(minor <= MONEY_MAX_MINOR, 'toChineseUppercase: an amount beyond 10^15 minor units');

  const yuan = minor / 100n;
  const jiao = (minor / 10n) % 10n;
  const fen = minor % 10n;
  const whole = yuan > 0n || minor === 0n ? `${integer(yuan)}元` : '';
  return `${CURRENCY_NAMES[money.currency]}${sign}${whole}${decimals(jiao, fen, yuan > 0n)}`;
}

function decimals(jiao: bigint, fen: bigint, afterYuan: boolean): string {
  if (jiao === 0n && fen === 0n) return '整';
  if (fen === 0n) return `${digit(jiao)}角整`;
  if (jiao > 0n) return `${digit(jiao)}角${digit(fen)}分`;
  return afterYuan ? `零${digit(fen)}分` : `${digit(fen)}分`;
}

function integer(value: bigint): string {
  const unit = UNITS.find(({ size }) => value >= size);
  if (!unit) return digit(value);
  const rest = value % unit.size;
  const head = `${integer(value / unit.size)}${unit.name}`;
  if (rest === 0n) return head;
  // Places that hold nothing between the unit and what follows are spoken once.
  return rest < unit.size / 10n ? `${head}零${integer(rest)}` : `${head}${integer(rest)}`;
}

function digit(value: bigint): string {
  return DIGITS.charAt(Number(value));
}
