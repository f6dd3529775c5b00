import type { WarehouseFee } from '@tianfu/contracts';
import { assert, daysBetween } from '@tianfu/kernel';

/** Prices are ten-thousandths of the currency unit, as `UnitPrice` has them; nothing for what is free. */
export interface FeeRule {
  readonly number: number;
  /** First day, YYYY-MM-DD. */
  readonly validFrom: string;
  /** Ascending by age, the first from day 0. */
  readonly tiers: readonly { readonly fromDay: number; readonly perM3Day: bigint }[];
  readonly receivingPerPiece: bigint;
  readonly shippingPerOrder: bigint;
  readonly shippingPerPiece: bigint;
  readonly returnPerPiece: bigint;
  readonly disposalPerPiece: bigint;
}

/** What was in store of one batch on the evening of a day. */
export interface Holding {
  readonly day: string;
  readonly receivedOn: string;
  readonly pieceCm3: number;
  readonly pieces: number;
}

/** What was handled on a day. */
export interface Handling {
  readonly day: string;
  readonly fee: Exclude<WarehouseFee, 'storage'>;
  readonly pieces: number;
  /** Orders shipped; of no account otherwise. */
  readonly orders: number;
}

export interface Fee {
  readonly day: string;
  readonly fee: WarehouseFee;
  readonly ruleNumber: number;
  readonly pieces: number;
  readonly minor: bigint;
}

const CM3_PER_M3 = 1_000_000n;
const TEN_THOUSANDTHS_PER_MINOR = 100n;

/** The rule in force on a day: the latest that had begun. Before the first nothing is charged. */
export const ruleOn = (rules: readonly FeeRule[], day: string): FeeRule | undefined =>
  rules
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<FeeRule | undefined>(
      (latest, rule) => (latest && latest.validFrom > rule.validFrom ? latest : rule),
      undefined,
    );

/** One line for each day and fee that comes to something, days ascending; each line is rounded once, half up. */
export function feesOf(
  rules: readonly FeeRule[],
  holdings: readonly Holding[],
  handlings: readonly Handling[],
): Fee[] {
  const storage = byDay(holdings).flatMap(([day, held]) => {
    const rule = ruleOn(rules, day);
    return rule === undefined ? [] : [storageOf(rule, day, held)];
  });
  const handling = handlings.flatMap((handled) => {
    const rule = ruleOn(rules, handled.day);
    return rule === undefined ? [] : [handlingOf(rule, handled)];
  });
  return [...storage, ...handling]
    .filter(({ minor }) => minor > 0n)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.fee < b.fee ? -1 : 1));
}

function storageOf(rule: FeeRule, day: string, held: readonly Holding[]): Fee {
  const exact = held.reduce((sum, { receivedOn, pieceCm3, pieces }) => {
    const price = tierOf(rule, daysBetween(receivedOn, day));
    return sum + BigInt(pieces) * BigInt(pieceCm3) * price;
  }, 0n);
  return {
    day,
    fee: 'storage',
    ruleNumber: rule.number,
    pieces: held.reduce((sum, { pieces }) => sum + pieces, 0),
    minor: halfUp(exact, CM3_PER_M3 * TEN_THOUSANDTHS_PER_MINOR),
  };
}

function tierOf({ tiers }: FeeRule, ageDays: number): bigint {
  assert(ageDays >= 0, 'nothing is in store before it came');
  return tiers.findLast(({ fromDay }) => fromDay <= ageDays)?.perM3Day ?? 0n;
}

function handlingOf(rule: FeeRule, { day, fee, pieces, orders }: Handling): Fee {
  const perPiece = {
    receiving: rule.receivingPerPiece,
    shipping: rule.shippingPerPiece,
    return: rule.returnPerPiece,
    disposal: rule.disposalPerPiece,
  }[fee];
  const perOrder = fee === 'shipping' ? rule.shippingPerOrder : 0n;
  const exact = perPiece * BigInt(pieces) + perOrder * BigInt(orders);
  return { day, fee, ruleNumber: rule.number, pieces, minor: halfUp(exact, TEN_THOUSANDTHS_PER_MINOR) };
}

const halfUp = (numerator: bigint, denominator: bigint): bigint =>
  (numerator + denominator / 2n) / denominator;

function byDay(holdings: readonly Holding[]): [string, Holding[]][] {
  const days = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const held = days.get(holding.day) ?? [];
    held.push(holding);
    days.set(holding.day, held);
  }
  return [...days];
}
