import type { CartonInput } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';

const SSCC_DIGITS = 17;
const MM3_PER_CM3 = 1_000;

/** What a consignment weighs and fills. */
export interface Load {
  readonly weightGrams: number;
  readonly volumeCm3: number;
  readonly cartonCount: number;
}

export const NO_LOAD: Load = { weightGrams: 0, volumeCm3: 0, cartonCount: 0 };

export const addLoads = (left: Load, right: Load): Load => ({
  weightGrams: left.weightGrams + right.weightGrams,
  volumeCm3: left.volumeCm3 + right.volumeCm3,
  cartonCount: left.cartonCount + right.cartonCount,
});

export type Carton = Required<Omit<CartonInput, 'count'>>;

/** One entry for each carton; those that are alike were given once with a count. */
export const singleCartons = (cartons: readonly CartonInput[]): Carton[] =>
  cartons.flatMap(({ count = 1, ...carton }) => Array.from({ length: count }, () => carton));

/** Each carton's volume is rounded up to the cubic centimetre. */
export function loadOf(cartons: readonly CartonInput[]): Load {
  return cartons.reduce<Load>((total, { count = 1, weightGrams, lengthMm, widthMm, heightMm }) => {
    const volumeCm3 = Math.ceil((lengthMm * widthMm * heightMm) / MM3_PER_CM3);
    return addLoads(total, {
      weightGrams: count * weightGrams,
      volumeCm3: count * volumeCm3,
      cartonCount: count,
    });
  }, NO_LOAD);
}

/**
 * A serial shipping container code: extension digit 0, the GS1 company prefix, a serial number, and the check
 * digit of GS1 General Specifications 7.9 (weights 3 and 1 from the right).
 *
 * @param companyPrefix 7 to 12 digits, as GS1 gave it
 * @throws AssertionError when the serial number does not fit beside the prefix
 */
export function ssccOf(companyPrefix: string, serial: bigint): string {
  assert(/^\d{7,12}$/.test(companyPrefix), 'a GS1 company prefix has 7 to 12 digits');
  const serialDigits = SSCC_DIGITS - 1 - companyPrefix.length;
  const text = serial.toString();
  assert(serial >= 0n && text.length <= serialDigits, 'carton serial numbers are used up');
  const body = `0${companyPrefix}${text.padStart(serialDigits, '0')}`;
  return body + String(gs1CheckDigit(body));
}

/** Whether the text is a serial shipping container code with its check digit. */
export const isSscc = (text: string): boolean =>
  /^\d{18}$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === Number(text.slice(-1));

/** What a scanner reads from a GS1-128 label may begin with the application identifier 00, in brackets or not. */
export function scannedSscc(text: string): string | undefined {
  const digits = text
    .replace(/^\]C1/, '')
    .replace(/^\(00\)/, '')
    .replaceAll(/\s/g, '');
  const bare = /^00\d{18}$/.test(digits) ? digits.slice(2) : digits;
  return isSscc(bare) ? bare : undefined;
}

function gs1CheckDigit(body: string): number {
  const sum = [...body]
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
