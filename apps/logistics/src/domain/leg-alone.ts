import { allocate, assert, type Currency } from '@tianfu/kernel';

/**
 * Shares out to its legs what a consignment would cost alone, in proportion to what each leg would cost alone. The
 * parts sum to the whole to the cent, so whoever pays no more than its part for each leg pays no more than alone
 * for both.
 * @param legsMinor of the first and of the second leg, none negative
 */
export function aloneParts(
  wholeMinor: bigint,
  legsMinor: readonly [bigint, bigint],
  currency: Currency,
): readonly [bigint, bigint] {
  // Two legs that cost nothing alone have no proportion; the first may carry all.
  const weights = legsMinor.every((each) => each === 0n) ? [1n, 0n] : legsMinor;
  const [first, second] = allocate({ minor: wholeMinor, currency }, weights);
  assert(first !== undefined && second !== undefined, 'two weights give two parts');
  return [first.minor, second.minor];
}
