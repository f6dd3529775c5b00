import type { FieldFault, RateCardContent, RateZone, WeightBreak } from '@tianfu/contracts';
import {
  assert,
  type Currency,
  greatCircleKm,
  isCurrency,
  parseMoney,
  parseUnitPrice,
  type Position,
} from '@tianfu/kernel';

const GRAMS_PER_KG = 1_000n;
const CM3_PER_M3 = 1_000_000n;
const TEN_THOUSANDTHS_PER_MINOR = 100n;
const HUNDREDTHS_OF_PERCENT = 10_000n;

/** Origin, destination, weight and volume: all that a price needs. */
export interface RateQuestion {
  readonly origin: Position;
  readonly destination: Position;
  readonly weightGrams: number;
  readonly volumeCm3: number;
  readonly urgent: boolean;
}

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
}

interface CompiledZone {
  readonly name: string;
  readonly transitDays: number;
  readonly areas: RateZone['areas'];
  readonly breaks: readonly CompiledBreak[];
  readonly perM3: bigint;
}

/** A card with its amounts read once: reading texts is most of the work of pricing. */
export interface CompiledCard {
  readonly card: RateCardContent;
  readonly currency: Currency;
  readonly minimumMinor: bigint;
  readonly zones: readonly CompiledZone[];
}

/** Prices are in ten-thousandths of the currency unit, amounts in minor units. */
export function compileRateCard(card: RateCardContent): CompiledCard {
  assert(isCurrency(card.currency), 'a card is in a currency of the platform');
  const zones = card.zones.map(({ name, transitDays, areas, breaks, perM3 }) => ({
    name,
    transitDays,
    areas,
    perM3: priceIn(perM3),
    breaks: breaks.map((each: WeightBreak) => ({
      fromGrams: each.fromGrams,
      flatMinor: minorOf(each.flat),
      perKg: priceIn(each.perKg),
    })),
  }));
  return { card, currency: card.currency, minimumMinor: minorOf(card.minimum), zones };
}

/**
 * The price of a card, or undefined where it does not collect, deliver or carry so much. The dearer of weight and
 * volumetric weight is charged, by the break it falls in or by a higher one where that is cheaper; then the
 * volume's own price where it is dearer, then the minimum. Fuel and urgency come on top, each rounded half up.
 */
export function priceOf(
  { card, currency, minimumMinor, zones }: CompiledCard,
  asked: RateQuestion,
): RatePrice | undefined {
  if (card.maxWeightGrams !== undefined && asked.weightGrams > card.maxWeightGrams) return undefined;
  if (!card.collects.some((area) => contains(area, asked.origin))) return undefined;
  const zone = zones.find(({ areas }) => areas.some((area) => contains(area, asked.destination)));
  if (zone === undefined) return undefined;

  const chargeableGrams = chargeable(card, asked);
  const carriageMinor = largest([
    byWeight(zone, chargeableGrams),
    halfUp(zone.perM3 * BigInt(asked.volumeCm3), CM3_PER_M3 * TEN_THOUSANDTHS_PER_MINOR),
    minimumMinor,
  ]);
  const fuelMinor = percentOf(carriageMinor, card.fuelPercent);
  const urgencyMinor = asked.urgent ? percentOf(carriageMinor, card.urgentPercent) : 0n;
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
  const own = breaks.findLast(({ fromGrams }) => fromGrams <= grams);
  assert(own !== undefined, 'the first break begins at zero');
  const higher = breaks.filter(({ fromGrams }) => fromGrams > grams);
  return smallest([weightPrice(own, grams), ...higher.map((each) => weightPrice(each, each.fromGrams))]);
}

const weightPrice = ({ flatMinor, perKg }: CompiledBreak, grams: number): bigint =>
  flatMinor + halfUp(perKg * BigInt(grams), GRAMS_PER_KG * TEN_THOUSANDTHS_PER_MINOR);

/** A degree of latitude is nowhere shorter; what is farther north or south by itself needs no trigonometry. */
const KM_PER_DEGREE = 110.5;

function contains({ centre, radiusKm }: { centre: Position; radiusKm: number }, position: Position): boolean {
  if (Math.abs(centre.lat - position.lat) * KM_PER_DEGREE > radiusKm) return false;
  return greatCircleKm(centre, position) <= radiusKm;
}

/** @param percent with at most two decimals */
function percentOf(minor: bigint, percent: number): bigint {
  return halfUp(minor * BigInt(Math.round(percent * 100)), HUNDREDTHS_OF_PERCENT);
}

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
const largest = (values: readonly bigint[]): bigint =>
  values.reduce((most, value) => (value > most ? value : most));
const smallest = (values: readonly bigint[]): bigint =>
  values.reduce((least, value) => (value < least ? value : least));
