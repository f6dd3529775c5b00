/**
 * The demo's cost formula, per piece:
 *   labour  = SMV × cost of a standard minute
 *   fabric  = 0 for CMT, else SMV × 0.9 CNY (a bigger garment takes more of both)
 *   price   = (labour + fabric) × (1 + overhead 18 %) × (1 + margin 4–16 %, drawn with the seed)
 *   lead    = the supplier's lead time + needed standard minutes ÷ its daily standard minutes, in days
 * All figures are assumptions of the demo, not of any firm.
 */
import type { SeededRandom } from '@tianfu/kernel';
import type { BidTerms } from '@tianfu/sdk';

export interface BidBasis {
  readonly smvMinutes: number;
  readonly quantityPieces: number;
  readonly mode: string;
  readonly minuteCost: number;
  readonly leadTimeDays: number;
  readonly dailyStandardMinutes: number;
}

const FABRIC_PER_MINUTE = 0.9;
const OVERHEAD = 0.18;
const MAX_LEAD_DAYS = 365;

export function bidTerms(basis: BidBasis, random: SeededRandom): BidTerms {
  const labour = basis.smvMinutes * basis.minuteCost;
  const fabric = basis.mode === 'cmt' ? 0 : basis.smvMinutes * FABRIC_PER_MINUTE;
  const margin = 0.04 + random.next() * 0.12;
  const price = (labour + fabric) * (1 + OVERHEAD) * (1 + margin);
  const days =
    basis.leadTimeDays + Math.ceil((basis.smvMinutes * basis.quantityPieces) / basis.dailyStandardMinutes);
  return {
    unitPrice: { amount: price.toFixed(4), currency: 'CNY' },
    leadTimeDays: Math.min(Math.max(days, 1), MAX_LEAD_DAYS),
    quantityPieces:
      random.next() < 0.93 ? basis.quantityPieces : Math.max(1, Math.floor(basis.quantityPieces * 0.6)),
  };
}
