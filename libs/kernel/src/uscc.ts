import { assert } from './assert.js';
import type { Brand } from './brand.js';
import { toHalfWidth } from './full-width.js';
import { err, ok, type Result } from './result.js';

/** A unified social credit code (统一社会信用代码) that passed both check digits: 18 characters. */
export type Uscc = Brand<string, 'Uscc'>;

export type UsccFault = 'length' | 'alphabet' | 'region' | 'organisation-check-digit' | 'check-digit';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z; the place in the alphabet is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE = new RegExp(`^[${ALPHABET}]+$`);
const CODE_LENGTH = 18;

/** GB 11714: weights of the first eight characters of an organisation code. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 9: registered by the market regulator (工商); 1: an enterprise. */
const ENTERPRISE_PREFIX = '91';

/** What was typed or pasted, as the standard writes it: half width, capitals, no blanks inside. */
export function normaliseUscc(text: string): string {
  return toHalfWidth(text).toUpperCase().replace(/\s+/g, '');
}

/**
 * Checks a code by GB 32100-2015 (form and last digit) and GB 11714 (organisation code within it).
 * The faults are looked for in the order of `UsccFault`. The text is taken as it stands: normalise first,
 * so that what was checked is what gets stored.
 */
export function checkUscc(text: string): Result<Uscc, UsccFault> {
  if (text.length !== CODE_LENGTH) return err('length');
  if (!CODE.test(text)) return err('alphabet');
  if (!/^\d{6}$/.test(text.slice(2, 8))) return err('region');
  if (text[16] !== organisationCheckDigit(text.slice(8, 16))) return err('organisation-check-digit');
  if (text[17] !== checkDigit(text.slice(0, 17))) return err('check-digit');
  // Every rule of the standard held, which is what the brand says.
  return ok(text as Uscc);
}

/**
 * A valid code of an enterprise for generated data; nothing says that such an enterprise exists.
 *
 * @param regionSixDigits GB/T 2260 code of the registering authority, such as 429006 for Tianmen
 * @param serialEight eight characters of the standard's alphabet
 * @throws AssertionError when either has another form
 */
export function makeUscc(regionSixDigits: string, serialEight: string): Uscc {
  assert(/^\d{6}$/.test(regionSixDigits), 'makeUscc: the region is six digits');
  assert(serialEight.length === 8 && CODE.test(serialEight), 'makeUscc: the serial is eight characters');
  const body = `${ENTERPRISE_PREFIX}${regionSixDigits}${serialEight}${organisationCheckDigit(serialEight)}`;
  const checked = checkUscc(body + checkDigit(body));
  assert(checked.ok, 'makeUscc: a code with both digits computed passes its own check');
  return checked.value;
}

function checkDigit(seventeen: string): string {
  let sum = 0;
  let weight = 1;
  for (const sign of seventeen) {
    sum += ALPHABET.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckDigit(eight: string): string {
  // GB 11714 counts letters in base 36 (A = 10 … Z = 35), unlike the 31 signs of GB 32100.
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(eight.charAt(index), 36),
    0,
  );
  const digit = 11 - (sum % 11);
  if (digit === 10) return 'X';
  return digit === 11 ? '0' : String(digit);
}
