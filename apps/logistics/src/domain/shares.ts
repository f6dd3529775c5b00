import { allocate, assert, type Currency } from '@tianfu/kernel';

/** More consignments than this have too many orders of joining to work the Shapley value out exactly. */
export const MAX_SHAPLEY = 8;

export interface Shares {
  /** What each pays, in the order given; never more than alone. */
  readonly paysMinor: readonly bigint[];
  /** What is left when even everybody's price alone does not cover the trip; the hub carries it. */
  readonly hubMinor: bigint;
}

/**
 * Splits a trip's cost so that everybody pays the same part of what they would have paid alone. Sums exactly to
 * the cost (largest remainder).
 *
 * @param aloneMinor what each would have paid alone, at least one, none negative
 */
export function proportionalShares(
  costMinor: bigint,
  aloneMinor: readonly bigint[],
  currency: Currency,
): Shares {
  const allAlone = sum(aloneMinor);
  if (costMinor >= allAlone) return { paysMinor: aloneMinor, hubMinor: costMinor - allAlone };
  return { paysMinor: allocated(costMinor, aloneMinor, currency), hubMinor: 0n };
}

/**
 * The Shapley value (Shapley, "A value for n-person games", 1953): what each adds to the cost, averaged over all
 * orders of joining. Where the real trip costs more than the cheapest tour of all, which time windows can make it,
 * the rest is split in proportion to what each still saves.
 *
 * @param costMinor of the trip as it is driven
 * @param ofSet cost of the cheapest tour of a set of consignments, by bit mask, 0 for none; adding one to a set
 *   never costs less than nothing nor more than that one alone
 * @throws AssertionError with more than `MAX_SHAPLEY` consignments
 */
export function shapleyShares(costMinor: bigint, ofSet: readonly bigint[], currency: Currency): Shares {
  const count = Math.log2(ofSet.length);
  assert(Number.isInteger(count) && count >= 1 && count <= MAX_SHAPLEY, 'Shapley: 1 to 8 consignments');
  const aloneMinor = Array.from({ length: count }, (_, index) => costOf(ofSet, 1 << index));
  const allAlone = sum(aloneMinor);
  if (costMinor >= allAlone) return { paysMinor: aloneMinor, hubMinor: costMinor - allAlone };

  const orders = factorial(count);
  // All in units of 1/orders, so that nothing is rounded before the end.
  const values = aloneMinor.map((_, index) => shapleyTimesOrders(ofSet, index, count));
  const savings = values.map((value, index) => (aloneMinor[index] ?? 0n) * orders - value);
  const allSavings = sum(savings);
  const restMinor = costMinor - costOf(ofSet, ofSet.length - 1);
  if (restMinor <= 0n || allSavings === 0n) {
    return { paysMinor: allocated(costMinor, values, currency), hubMinor: 0n };
  }
  const weights = values.map(
    (value, index) => value * allSavings + restMinor * orders * (savings[index] ?? 0n),
  );
  return { paysMinor: allocated(costMinor, weights, currency), hubMinor: 0n };
}

/**
 * What each set of consignments costs where some of it may go by a published card instead of on the vehicle:
 * whatever part by card, the rest by its cheapest tour. Such costs are those `shapleyShares` takes.
 *
 * @param byVehicle cost of the cheapest tour of a set, by bit mask
 * @param byCard what a card would carry each for, where one does
 */
export function orByCard(
  byVehicle: readonly bigint[],
  byCard: readonly (bigint | undefined)[],
): readonly bigint[] {
  const ofSet = [...byVehicle];
  // Smaller sets come first, so each that may be left to its card is looked at already.
  for (let set = 1; set < ofSet.length; set += 1) {
    byCard.forEach((price, index) => {
      if (price === undefined || (set & (1 << index)) === 0) return;
      const others = costOf(ofSet, set ^ (1 << index)) + price;
      if (others < costOf(ofSet, set)) ofSet[set] = others;
    });
  }
  return ofSet;
}

/** n! times the Shapley value of one: each set without it, weighted by the orders in which it joins just then. */
function shapleyTimesOrders(ofSet: readonly bigint[], index: number, count: number): bigint {
  let total = 0n;
  for (let set = 0; set < ofSet.length; set += 1) {
    if ((set & (1 << index)) !== 0) continue;
    const size = bitsOf(set);
    const adds = costOf(ofSet, set | (1 << index)) - costOf(ofSet, set);
    total += factorial(size) * factorial(count - size - 1) * adds;
  }
  return total;
}

function allocated(minor: bigint, weights: readonly bigint[], currency: Currency): bigint[] {
  // A trip that costs nothing has no weights either.
  if (weights.every((weight) => weight === 0n)) return weights.map(() => 0n);
  return allocate({ minor, currency }, weights).map((share) => share.minor);
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const costOf = (ofSet: readonly bigint[], set: number): bigint => ofSet[set] ?? 0n;
const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}
