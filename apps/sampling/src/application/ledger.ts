import type { PriceView } from '@tianfu/contracts';
import { minorOf } from '../domain/price.js';
import type { Entry } from './booking-ports.js';

/** What a price puts on the customer's account: all of it, less what the subsidy pays. */
export function chargesOf({ total, lines }: PriceView): Entry[] {
  const subsidy = lines
    .filter(({ kind }) => kind === 'subsidy')
    .reduce((sum, { amount }) => sum + minorOf(amount), 0n);
  const price: Entry = { kind: 'price', minor: minorOf(total) + subsidy };
  return subsidy === 0n ? [price] : [price, { kind: 'subsidy', minor: -subsidy }];
}

interface Known {
  readonly kind: string;
  readonly minor: bigint;
}

const CHARGES = new Set(['price', 'revision', 'subsidy', 'waived', 'cancellation-fee', 'credit']);

/** What the customer was charged so far, payments aside. */
export const chargedSoFar = (entries: readonly Known[]): bigint =>
  entries.filter(({ kind }) => CHARGES.has(kind)).reduce((sum, { minor }) => sum + minor, 0n);

export const balanceOf = (entries: readonly Known[]): bigint =>
  entries.reduce((sum, { minor }) => sum + minor, 0n);

/** Ends an account: charges are waived but for the fee, and what was paid beyond it goes back. */
export function settle(entries: readonly Known[], feeMinor: bigint): Entry[] {
  const charged = chargedSoFar(entries);
  const paid = charged - balanceOf(entries);
  const lines: Entry[] = [];
  if (charged !== 0n) lines.push({ kind: 'waived', minor: -charged });
  if (feeMinor > 0n) lines.push({ kind: 'cancellation-fee', minor: feeMinor });
  if (paid > feeMinor) lines.push({ kind: 'refund', minor: paid - feeMinor });
  return lines;
}
