import type { AskedGoods, FieldFault, GoodsLine, LogisticsPlace } from '@tianfu/contracts';
import { assert, greatCircleKm } from '@tianfu/kernel';
import type { Load } from './cartons.js';
import { msOf } from './quote.js';

/** A quote for one door is not one for another; so far a position may be wrong. */
const SAME_PLACE_KM = 5;
const MAX_QUOTING_DAYS = 90;
const DAY_MS = 86_400_000;

type GoodsSource = Omit<GoodsLine, 'pickUp' | 'destination'> & {
  readonly pickUp: LogisticsPlace;
  readonly destination: LogisticsPlace;
};

/** A line as carriers see it: no contact, no value, no content. */
export function goodsLine(asked: GoodsSource): GoodsLine {
  const { title, pickUp, pickUpWindow, destination, deliveryWindow, consignmentId, consignmentNumber } =
    asked;
  return {
    title,
    pickUp: located(pickUp),
    pickUpWindow,
    destination: located(destination),
    ...(deliveryWindow === undefined ? {} : { deliveryWindow }),
    weightGrams: asked.weightGrams,
    volumeCm3: asked.volumeCm3,
    cartonCount: asked.cartonCount,
    ...(consignmentId === undefined ? {} : { consignmentId }),
    ...(consignmentNumber === undefined ? {} : { consignmentNumber }),
  };
}

/** A line without what only its shipper knows. */
export function lineForCarriers({
  consignmentId: _id,
  consignmentNumber: _number,
  ...line
}: GoodsLine): GoodsLine {
  return line;
}

/** Whether goods are still what carriers were asked for; a new title changes nothing for them. */
export const sameGoods = (asked: GoodsLine, now: GoodsLine): boolean =>
  JSON.stringify(figuresOf(asked)) === JSON.stringify(figuresOf(now));

/** When quotes may be taken until: long enough from now, and before the goods are to be fetched. */
export function deadlineFaults(
  deadline: string,
  goods: readonly GoodsLine[],
  now: Date,
  minQuotingSeconds: number,
): FieldFault[] {
  const [endsMs, nowMs] = [msOf(deadline), now.getTime()];
  const pointer = '/deadline';
  if (endsMs <= nowMs) return [{ pointer, code: 'past' }];
  if (endsMs < nowMs + minQuotingSeconds * 1_000) {
    return [{ pointer, code: 'too-soon', params: { minimumSeconds: minQuotingSeconds } }];
  }
  if (endsMs > nowMs + MAX_QUOTING_DAYS * DAY_MS) {
    return [{ pointer, code: 'too-long', params: { maximumDays: MAX_QUOTING_DAYS } }];
  }
  const lastPickUpMs = Math.min(...goods.map(({ pickUpWindow }) => msOf(pickUpWindow.closesAt)));
  return endsMs >= lastPickUpMs ? [{ pointer, code: 'after-pick-up' }] : [];
}

/** What is wrong with goods asked about without a consignment. */
export function askedGoodsFaults({ pickUpWindow, deliveryWindow }: AskedGoods, now: Date): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [name, window] of [
    ['pickUpWindow', pickUpWindow],
    ['deliveryWindow', deliveryWindow],
  ] as const) {
    if (window === undefined) continue;
    const pointer = `/goods/${name}/closesAt`;
    if (msOf(window.closesAt) <= msOf(window.opensAt))
      faults.push({ pointer, code: 'closes-before-it-opens' });
    else if (msOf(window.closesAt) <= now.getTime()) faults.push({ pointer, code: 'past' });
  }
  if (deliveryWindow !== undefined && msOf(deliveryWindow.closesAt) <= msOf(pickUpWindow.opensAt)) {
    faults.push({ pointer: '/goods/deliveryWindow/closesAt', code: 'before-pick-up' });
  }
  return faults;
}

/** What of consignments goes beyond the goods a quote was given for, by their place in the list. */
export function fitFaults(asked: GoodsLine, goods: readonly GoodsLine[]): FieldFault[] {
  const faults = goods.flatMap((line, index): FieldFault[] => {
    const apart =
      greatCircleKm(line.pickUp.position, asked.pickUp.position) > SAME_PLACE_KM ||
      greatCircleKm(line.destination.position, asked.destination.position) > SAME_PLACE_KM;
    return apart
      ? [{ pointer: `/consignmentIds/${index}`, code: 'elsewhere', params: { withinKm: SAME_PLACE_KM } }]
      : [];
  });
  const most: Load = asked;
  for (const unit of ['weightGrams', 'volumeCm3', 'cartonCount'] as const) {
    const total = goods.reduce((sum, line) => sum + line[unit], 0);
    if (total > most[unit]) {
      faults.push({
        pointer: '/consignmentIds',
        code: 'more-than-asked',
        params: { unit, total, asked: most[unit] },
      });
    }
  }
  return faults;
}

function located({ address, position }: LogisticsPlace): GoodsLine['pickUp'] {
  assert(position !== undefined, 'what carriers are asked for has its positions');
  return { address, position: { lat: position.lat, lng: position.lng } };
}

const figuresOf = ({ pickUp, destination, pickUpWindow, deliveryWindow, ...line }: GoodsLine): unknown[] => [
  [pickUp, destination].map(({ address, position: { lat, lng } }) => [address, lat, lng]),
  [pickUpWindow, deliveryWindow].map((window) => window && [msOf(window.opensAt), msOf(window.closesAt)]),
  [line.weightGrams, line.volumeCm3, line.cartonCount],
];
