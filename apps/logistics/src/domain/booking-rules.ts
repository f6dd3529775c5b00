import type { ConsignmentContent, FieldFault, LogisticsPlace, LogisticsWindow } from '@tianfu/contracts';
import { MAX_CARTONS } from '@tianfu/contracts';
import { parseInstant } from '@tianfu/kernel';

type Content = Pick<
  ConsignmentContent,
  'pickUp' | 'pickUpWindow' | 'destination' | 'deliveryWindow' | 'cartons' | 'incoterm' | 'consigneeId'
>;

/** A window may not be longer: a typing error of a year would let a vehicle wait for ever. */
const MAX_WINDOW_DAYS = 31;
const DAY_MS = 86_400_000;

/** What is wrong with a consignment whether it is a draft or not. */
export function contentFaults(content: Content): FieldFault[] {
  const cartonCount = content.cartons.reduce((total, { count = 1 }) => total + count, 0);
  return [
    ...windowFaults('/pickUpWindow', content.pickUpWindow),
    ...windowFaults('/deliveryWindow', content.deliveryWindow),
    ...orderFaults(content),
    ...(cartonCount > MAX_CARTONS
      ? [{ pointer: '/cartons', code: 'too-many-cartons', params: { maximum: MAX_CARTONS } }]
      : []),
  ];
}

/** What a draft lacks to be booked, and what has passed meanwhile. */
export function bookingFaults(content: Content, now: Date): FieldFault[] {
  const faults = contentFaults(content);
  faults.push(...positionFaults('/pickUp', content.pickUp));
  faults.push(...positionFaults('/destination', content.destination));
  if (content.cartons.length === 0) faults.push({ pointer: '/cartons', code: 'empty' });
  for (const [pointer, window] of [
    ['/pickUpWindow', content.pickUpWindow],
    ['/deliveryWindow', content.deliveryWindow],
  ] as const) {
    if (window === undefined) faults.push({ pointer, code: 'required' });
    else if (instantMs(window.closesAt) <= now.getTime()) {
      faults.push({ pointer: `${pointer}/closesAt`, code: 'past' });
    }
  }
  return faults;
}

/** Who pays the carriage under the Incoterm (ICC 2020): the E and F groups leave it to the buyer. */
export const paidBy = (content: Pick<Content, 'incoterm' | 'consigneeId'>): 'shipper' | 'consignee' =>
  content.consigneeId !== undefined && /^(EXW|F)/.test(content.incoterm) ? 'consignee' : 'shipper';

const instantMs = (text: string): number => parseInstant(text)?.getTime() ?? Number.NaN;

function positionFaults(pointer: string, place: LogisticsPlace): FieldFault[] {
  return place.position === undefined ? [{ pointer: `${pointer}/position`, code: 'required' }] : [];
}

function windowFaults(pointer: string, window: LogisticsWindow | undefined): FieldFault[] {
  if (window === undefined) return [];
  const lengthMs = instantMs(window.closesAt) - instantMs(window.opensAt);
  if (lengthMs <= 0) return [{ pointer: `${pointer}/closesAt`, code: 'closes-before-it-opens' }];
  if (lengthMs > MAX_WINDOW_DAYS * DAY_MS) {
    return [{ pointer: `${pointer}/closesAt`, code: 'too-long', params: { maximumDays: MAX_WINDOW_DAYS } }];
  }
  return [];
}

/** Nothing can be delivered before it may be picked up. */
function orderFaults({ pickUpWindow, deliveryWindow }: Content): FieldFault[] {
  if (pickUpWindow === undefined || deliveryWindow === undefined) return [];
  return instantMs(deliveryWindow.closesAt) <= instantMs(pickUpWindow.opensAt)
    ? [{ pointer: '/deliveryWindow/closesAt', code: 'before-pick-up' }]
    : [];
}
