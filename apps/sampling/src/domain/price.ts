import {
  refuseField,
  type MaterialNeed,
  type MoneyAmount,
  type PriceLine,
  type PriceView,
  type ServiceContent,
} from '@tianfu/contracts';
import { assert, formatMoney, parseMoney, type Money } from '@tianfu/kernel';

const CURRENCY = 'CNY';
const HUNDRED = 100n;

export const minorOf = (amount: MoneyAmount): bigint => {
  const parsed = parseMoney(amount);
  assert(parsed.ok, 'amounts are validated by their contract');
  return parsed.value.minor;
};
export const amountOf = (minor: bigint): MoneyAmount =>
  formatMoney({ minor, currency: CURRENCY } satisfies Money);

/** A share of an amount, rounded half up to the fen. */
export const percentOf = (minor: bigint, percent: number): bigint =>
  (minor * BigInt(percent) + HUNDRED / 2n) / HUNDRED;

interface Line {
  readonly kind: PriceLine['kind'];
  readonly what: string;
  readonly minor: bigint;
}

export interface Pricing {
  readonly pieces: number;
  readonly urgency: string;
  readonly materials: readonly MaterialNeed[];
  /** Share of the price the subsidy pays; zero for who gets none. */
  readonly subsidyPercent: number;
  readonly depositPercent: number;
}

/**
 * The price of a sample with how it comes about: steps, further pieces, material, urgency, subsidy. The deposit is a
 * share of the total.
 * @throws Refusal `VALIDATION_FAILED` for a material the service does not have
 */
export function priceOf(service: ServiceContent, asked: Pricing): PriceView {
  const lines: Line[] = service.steps.map(({ kind, price }) => ({
    kind: 'step',
    what: kind,
    minor: minorOf(price),
  }));
  const more = BigInt(asked.pieces - 1);
  for (const { kind, pricePerExtraPiece } of service.steps) {
    lines.push({ kind: 'pieces', what: kind, minor: minorOf(pricePerExtraPiece) * more });
  }
  const work = sum(lines);
  for (const line of materialLines(service, asked.materials)) lines.push(line);
  // Urgency is paid for the work, not for the cloth.
  if (asked.urgency === 'urgent')
    lines.push({ kind: 'urgency', what: 'urgent', minor: percentOf(work, service.urgentPercent) });
  if (asked.urgency === 'relaxed')
    lines.push({ kind: 'urgency', what: 'relaxed', minor: -percentOf(work, service.relaxedPercent) });
  const subsidy = percentOf(sum(lines), asked.subsidyPercent);
  if (subsidy > 0n) lines.push({ kind: 'subsidy', what: 'certified-small-firm', minor: -subsidy });
  const total = sum(lines);
  return {
    total: amountOf(total),
    deposit: amountOf(percentOf(total, asked.depositPercent)),
    lines: lines.filter(({ minor }) => minor !== 0n).map(shown),
  };
}

function materialLines(service: ServiceContent, needs: readonly MaterialNeed[]): Line[] {
  return needs.map(({ material, quantity }, index) => {
    const known = service.materials.find((item) => item.material === material);
    if (known === undefined) throw refuseField(`/materials/${index}/material`, 'unknownMaterial');
    // Quantities have two decimals: hundredths, rounded half up to the fen.
    return {
      kind: 'material',
      what: material,
      minor: percentOf(minorOf(known.price), Math.round(quantity * 100)),
    };
  });
}

const sum = (lines: readonly Line[]): bigint => lines.reduce((total, { minor }) => total + minor, 0n);

const shown = ({ kind, what, minor }: Line): PriceLine => ({
  kind,
  what,
  sign: minor < 0n ? 'minus' : 'plus',
  amount: amountOf(minor < 0n ? -minor : minor),
});
