import type { CarriageQuoteTerms, FieldFault, GoodsLine } from '@tianfu/contracts';
import { assert, formatMoney, type Money, parseInstant, parseMoney } from '@tianfu/kernel';
import { addLoads, type Load, NO_LOAD } from './cartons.js';
import { UNITS } from './route.js';

/** Revisions one quote takes: a carrier who needs more is a program gone wrong. */
export const MAX_QUOTE_REVISIONS = 100;
/** Later than this nobody plans a truck, and a typing error of a year is caught. */
const MAX_AHEAD_DAYS = 366;
const DAY_MS = 86_400_000;

export const msOf = (text: string): number => {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'a time was checked with its contract');
  return instant.getTime();
};

/** The exact price of terms that have been checked with the contract. */
export function quotedPrice({ price }: Pick<CarriageQuoteTerms, 'price'>): Money {
  const parsed = parseMoney(price);
  assert(parsed.ok, 'an amount was checked with its contract');
  return parsed.value;
}

/** Terms as they are sealed, opened and shown: the price with two decimals, times in UTC, nothing else changed. */
export function sealedQuote(terms: CarriageQuoteTerms): CarriageQuoteTerms {
  const { vehicleId, remark } = terms;
  const at = (text: string): string => new Date(msOf(text)).toISOString();
  return {
    price: formatMoney(quotedPrice(terms)),
    vehicleId: vehicleId.toLowerCase(),
    pickUpAt: at(terms.pickUpAt),
    deliverAt: at(terms.deliverAt),
    validUntil: at(terms.validUntil),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** The one spelling of terms the commitment is made over: JSON without blanks, keys in alphabetical order (RFC 8785). */
export function canonicalQuote(terms: CarriageQuoteTerms): string {
  const { deliverAt, pickUpAt, price, remark, validUntil, vehicleId } = terms;
  return JSON.stringify({
    deliverAt,
    pickUpAt,
    price: { amount: price.amount, currency: price.currency },
    ...(remark === undefined ? {} : { remark }),
    validUntil,
    vehicleId,
  });
}

/** Everything that was asked, together on one vehicle. */
export const loadOfGoods = (goods: readonly Load[]): Load => goods.reduce(addLoads, NO_LOAD);

interface Asked {
  readonly deadline: Date;
  readonly goods: readonly GoodsLine[];
}

/**
 * What is wrong with an offer. No fault repeats anything of the offer.
 * @param capacity of the vehicle named; undefined where the carrier has no such vehicle in service
 */
export function quoteFaults(
  offered: CarriageQuoteTerms,
  { deadline, goods }: Asked,
  capacity: Load | undefined,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const [pickUpMs, deliverMs, validMs] = [
    msOf(offered.pickUpAt),
    msOf(offered.deliverAt),
    msOf(offered.validUntil),
  ];
  const latestMs = deadline.getTime() + MAX_AHEAD_DAYS * DAY_MS;
  if (quotedPrice(offered).minor === 0n) faults.push({ pointer: '/price/amount', code: 'not-positive' });
  // Awarded at the deadline at the earliest.
  if (pickUpMs <= deadline.getTime()) faults.push({ pointer: '/pickUpAt', code: 'before-deadline' });
  if (deliverMs <= pickUpMs) faults.push({ pointer: '/deliverAt', code: 'before-pick-up' });
  if (validMs <= deadline.getTime()) faults.push({ pointer: '/validUntil', code: 'before-deadline' });
  for (const [field, ms] of [
    ['pickUpAt', pickUpMs],
    ['deliverAt', deliverMs],
    ['validUntil', validMs],
  ] as const) {
    if (ms > latestMs)
      faults.push({ pointer: `/${field}`, code: 'too-long', params: { maximumDays: MAX_AHEAD_DAYS } });
  }
  if (capacity === undefined) return [...faults, { pointer: '/vehicleId', code: 'unknown' }];
  const load = loadOfGoods(goods);
  if (UNITS.some((unit) => load[unit] > capacity[unit])) {
    faults.push({ pointer: '/vehicleId', code: 'too-small', params: { ...load } });
  }
  return faults;
}

/** Whether pick-up and delivery lie in the windows of everything that was asked. */
export const quoteIsInTime = (terms: CarriageQuoteTerms, goods: readonly GoodsLine[]): boolean =>
  goods.every(({ pickUpWindow, deliveryWindow }) => {
    const picks = within(terms.pickUpAt, pickUpWindow);
    return picks && (deliveryWindow === undefined || within(terms.deliverAt, deliveryWindow));
  });

const within = (at: string, { opensAt, closesAt }: GoodsLine['pickUpWindow']): boolean =>
  msOf(opensAt) <= msOf(at) && msOf(at) <= msOf(closesAt);
