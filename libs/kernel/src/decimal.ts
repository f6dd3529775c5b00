import { err, ok, type Result } from './result.js';

export type DecimalFault = 'format' | 'negative' | 'too-large' | 'too-many-decimals';

/** An integer without leading zeros, then at most one point with digits after it. No sign but a minus. */
const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/** Longer texts are not even looked at: a BigInt of a million digits would take seconds. */
const TEXT_LENGTH_MAX = 40;

/**
 * Reads a decimal text as an exact integer of its smallest unit: '12.5' with two decimals is 1250n.
 * Faults in this order: 'format' ('1e3', '1,000', '.5', '012', '+1'), 'negative' (also '-0'),
 * 'too-many-decimals' (trailing zeros count), 'too-large'.
 *
 * @param decimals how many decimals the unit has
 * @param maximum the highest value accepted, in the smallest unit
 */
export function parseDecimal(text: string, decimals: number, maximum: bigint): Result<bigint, DecimalFault> {
  if (text.length > TEXT_LENGTH_MAX) return err(/^\d+$/.test(text) ? 'too-large' : 'format');
  const match = DECIMAL.exec(text);
  if (!match) return err('format');
  const [, sign, whole = '', fraction = ''] = match;
  if (sign === '-') return err('negative');
  if (fraction.length > decimals) return err('too-many-decimals');
  const value = BigInt(whole + fraction.padEnd(decimals, '0'));
  return value > maximum ? err('too-large') : ok(value);
}

/** Writes an integer of the smallest unit with all its decimals: 1250n with two decimals is '12.50'. */
export function formatDecimal(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const sign = value < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
