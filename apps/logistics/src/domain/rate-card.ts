import type { FieldFault, RateCardContent, WeightBreak } from '@tianfu/contracts';
import { assert, type Currency, isCurrency, parseMoney, parseUnitPrice, type Position } from '@tianfu/kernel';
import { type Area, areaOf, lies, spherePoint, type SpherePoint } from './area.js';

/** A price in ten-thousandths a kilogram times grams, in minor units. */
const TEN_THOUSANDTHS_GRAMS = 100n * 1_000n;
/** A price in ten-thousandths a cubic metre times cubic centimetres, in minor units. */
const TEN_THOUSANDTHS_CM3 = 100n * 1_000_000n;
const HUNDREDTHS_OF_PERCENT = 10_000n;

/** Origin, destination, weight and volume: all that a price needs. */
export interface RateQuestion {
  readonly origin: Position;
  readonly destination: Position;
  readonly weightGrams: number;
  readonly volumeCm3: number;
  readonly urgent: boolean;
}

/** A question prepared for any number of cards. */
export interface PreparedQuestion extends RateQuestion {
  readonly from: SpherePoint;
  readonly to: SpherePoint;
}

export const prepareQuestion = (asked: RateQuestion): PreparedQuestion => ({
  ...asked,
  from: spherePoint(asked.origin),
  to: spherePoint(asked.destination),
});

export interface RatePrice {
  readonly zone: string;
  readonly transitDays: number;
  readonly chargeableGrams: number;
  readonly currency: Currency;
  readonly carriageMinor: bigint;
  readonly fuelMinor: bigint;
  readonly urgencyMinor: bigint;
  readonly totalMinor: bigint;
}

/** What is wrong with a rate card. */
export function rateCardFaults(card: RateCardContent): FieldFault[] {
  const faults: FieldFault[] = [];
  if (card.validUntil < card.validFrom)
    faults.push({ pointer: '/validUntil', code: 'closes-before-it-opens' });
  const amounts: [string, { currency: string } | undefined][] = [['/minimum', card.minimum]];
  card.zones.forEach((zone, index) => {
    const pointer = `/zones/${index}`;
    amounts.push([`${pointer}/perM3`, zone.perM3]);
    zone.breaks.forEach((each, place) => {
      amounts.push(
        [`${pointer}/breaks/${place}/flat`, each.flat],
        [`${pointer}/breaks/${place}/perKg`, each.perKg],
      );
      const before = zone.breaks[place - 1];
      const follows = before === undefined ? each.fromGrams === 0 : each.fromGrams > before.fromGrams;
      if (!follows) faults.push({ pointer: `${pointer}/breaks/${place}/fromGrams`, code: 'not-ascending' });
    });
  });
  for (const [pointer, amount] of amounts) {
    if (amount !== undefined && amount.currency !== card.currency) {
      faults.push({
        pointer: `${pointer}/currency`,
        code: 'other-currency',
        params: { currency: card.currency },
      });
    }
  }
  return faults;
}

interface CompiledBreak {
  readonly fromGrams: number;
  readonly flatMinor: bigint;
  readonly perKg: bigint;
  /** The least of what the higher breaks cost from their own beginnings on. */
  readonly leastAboveMinor: bigint | undefined;
}

interface CompiledZone {
  readonly name: string;
  readonly transitDays: number;
  readonly areas: readonly Area[];
  /** The highest first. */
  readonly breaks: readonly CompiledBreak[];
  readonly perM3: bigint;
}

/** A card with its amounts read and its areas worked out once: that is most of the work of pricing. */
export interface CompiledCard {
  readonly card: RateCardContent;
  readonly currency: Currency;
  readonly minimumMinor: bigint;
  readonly fuel: bigint;
  readonly urgency: bigint;
  readonly collects: readonly Area[];
  readonly zones: readonly CompiledZone[];
}

/** Prices are in ten-thousandths of the currency unit, amounts in minor units, percents in hundredths. */
export function compileRateCard(card: RateCardContent): CompiledCard {
  assert(isCurrency(card.currency), 'a card is in a currency of the platform');
  return {
    card,
    currency: card.currency,
    minimumMinor: minorOf(card.minimum),
    fuel: hundredthsOf(card.fuelPercent),
    urgency: hundredthsOf(card.urgentPercent),
    collects: card.collects.map(areaOf),
    zones: card.zones.map(({ name, transitDays, areas, breaks, perM3 }) => ({
      name,
      transitDays,
      areas: areas.map(areaOf),
      perM3: priceIn(perM3),
      breaks: compileBreaks(breaks),
    })),
  };
}

function compileBreaks(breaks: readonly WeightBreak[]): CompiledBreak[] {
  let leastAboveMinor: bigint | undefined;
  return breaks.toReversed().map(({ fromGrams, flat, perKg }) => {
    const compiled = { fromGrams, flatMinor: minorOf(flat), perKg: priceIn(perKg), leastAboveMinor };
    const fromHere = weightPrice(compiled, fromGrams);
    leastAboveMinor = leastAboveMinor === undefined ? fromHere : lesser(leastAboveMinor, fromHere);
    return compiled;
  });
}

/**
 * The price of a card, or undefined where it does not collect, deliver or carry so much. The dearer of weight and
 * volumetric weight is charged, by the break it falls in or by a higher one where that is cheaper; then the
 * volume's own price where it is dearer, then the minimum. Fuel and urgency come on top, each rounded half up.
 */
export function priceOf(
  { card, currency, minimumMinor, fuel, urgency, collects, zones }: CompiledCard,
  asked: PreparedQuestion,
): RatePrice | undefined {
  if (card.maxWeightGrams !== undefined && asked.weightGrams > card.maxWeightGrams) return undefined;
  if (!collects.some((area) => lies(asked.from, area))) return undefined;
  const zone = zones.find(({ areas }) => areas.some((area) => lies(asked.to, area)));
  if (zone === undefined) return undefined;

  const chargeableGrams = chargeable(card, asked);
  const byVolume = halfUp(zone.perM3 * BigInt(asked.volumeCm3), TEN_THOUSANDTHS_CM3);
  const carriageMinor = greater(greater(byWeight(zone, chargeableGrams), byVolume), minimumMinor);
  const fuelMinor = halfUp(carriageMinor * fuel, HUNDREDTHS_OF_PERCENT);
  const urgencyMinor = asked.urgent ? halfUp(carriageMinor * urgency, HUNDREDTHS_OF_PERCENT) : 0n;
  return {
    zone: zone.name,
    transitDays: zone.transitDays,
    chargeableGrams,
    currency,
    carriageMinor,
    fuelMinor,
    urgencyMinor,
    totalMinor: carriageMinor + fuelMinor + urgencyMinor,
  };
}

function chargeable(
  { volumetricDivisor }: RateCardContent,
  { weightGrams, volumeCm3 }: RateQuestion,
): number {
  return Math.max(weightGrams, Math.ceil((volumeCm3 * 1_000) / volumetricDivisor));
}

/** The break the weight falls in, or a higher one from its own beginning where that costs less. */
function byWeight({ breaks }: CompiledZone, grams: number): bigint {
  const own = breaks.find(({ fromGrams }) => fromGrams <= grams);
  assert(own !== undefined, 'the first break begins at zero');
  const price = weightPrice(own, grams);
  return own.leastAboveMinor === undefined ? price : lesser(price, own.leastAboveMinor);
}

const weightPrice = (
  { flatMinor, perKg }: Pick<CompiledBreak, 'flatMinor' | 'perKg'>,
  grams: number,
): bigint => flatMinor + halfUp(perKg * BigInt(grams), TEN_THOUSANDTHS_GRAMS);

/** @param percent with at most two decimals */
const hundredthsOf = (percent: number): bigint => BigInt(Math.round(percent * 100));

function minorOf(money: { amount: string; currency: string }): bigint {
  const parsed = parseMoney(money);
  assert(parsed.ok, 'an amount was checked with its contract');
  return parsed.value.minor;
}

function priceIn(price: { amount: string; currency: string } | undefined): bigint {
  if (price === undefined) return 0n;
  const parsed = parseUnitPrice(price);
  assert(parsed.ok, 'a price was checked with its contract');
  return parsed.value.tenThousandths;
}

const halfUp = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor / 2n) / divisor;
const greater = (left: bigint, right: bigint): bigint => (left > right ? left : right);
const lesser = (left: bigint, right: bigint): bigint => (left < right ? left : right);
