import { ssccUri } from './epc.js';
import type { EpcisEvent } from './epcis-event.js';

/** What visibility events tell of a consignment. */
export interface TracedGoods {
  readonly consignmentId: string;
  readonly number: string;
  /** Who ships. */
  readonly enterpriseId: string;
  readonly consigneeId: string | undefined;
  /** The order's or booking's number for people. */
  readonly orderNumber: string | undefined;
  readonly pickUp: { readonly lat: number; readonly lng: number } | undefined;
  readonly destination: { readonly lat: number; readonly lng: number } | undefined;
  readonly hub: { readonly hubId: string; readonly lat: number; readonly lng: number } | undefined;
  readonly cartons: readonly {
    readonly sscc: string;
    readonly contents: readonly {
      readonly colour: string;
      readonly size: string;
      readonly quantityPieces: number;
    }[];
  }[];
}

/** With the hub between both legs: received there and shipped from there. */
export type TracedStep = 'packing' | 'shipping' | 'hub-receiving' | 'hub-shipping' | 'receiving';

/** Everything happens in the cluster; events say so beside their UTC time. */
const OFFSET = '+08:00';
/** Cartons of one event: an event with thousands fits no message. */
const CARTONS_PER_EVENT = 400;
/** GS1 has given these goods no class of their own; UN/ECE recommendation 20 calls a piece H87. */
const PIECES = 'H87';

/** Names for what GS1 has given none. */
export interface Naming {
  /** URI below which enterprises, transactions and kinds of goods have theirs, without a slash at its end. */
  readonly base: string;
  /** The same URI for the same text, another for any other. */
  readonly eventId: (of: string) => string;
}

/**
 * The events of one step: packing puts the pieces into each carton (aggregation), shipping and receiving see the
 * cartons at their places. The same step gives the same events with the same ids.
 */
export function eventsOf(step: TracedStep, goods: TracedGoods, at: Date, naming: Naming): EpcisEvent[] {
  if (step === 'packing') return goods.cartons.map((carton) => packed(carton, goods, at, naming));
  return inParts(goods.cartons).map((cartons, part) => seen(step, cartons, part, goods, at, naming));
}

function packed(
  { sscc, contents }: TracedGoods['cartons'][number],
  goods: TracedGoods,
  at: Date,
  naming: Naming,
): EpcisEvent {
  const { base } = naming;
  const children = contents.map(({ colour, size, quantityPieces }) => ({
    epcClass: `${base}/class/${[goods.number, colour, size].map(encodeURIComponent).join('/')}`,
    quantity: quantityPieces,
    uom: PIECES,
  }));
  const common = {
    ...timed('packing', goods, sscc, at, naming),
    action: 'ADD',
    bizStep: 'packing',
    disposition: 'in_progress',
    ...placed(goods.pickUp, goods.enterpriseId, base),
    bizTransactionList: transactionsOf(goods, base),
  };
  // A carton that does not say what is in it holds nothing one could aggregate: it comes into being.
  if (children.length === 0) return { ...common, type: 'ObjectEvent', epcList: [ssccUri(sscc)] };
  return { ...common, type: 'AggregationEvent', parentID: ssccUri(sscc), childQuantityList: children };
}

function seen(
  step: Exclude<TracedStep, 'packing'>,
  cartons: TracedGoods['cartons'],
  part: number,
  goods: TracedGoods,
  at: Date,
  naming: Naming,
): EpcisEvent {
  const { base } = naming;
  const { enterpriseId, consigneeId = enterpriseId } = goods;
  const owner = { type: 'owning_party', source: partyUri(base, enterpriseId) };
  const next = { type: 'owning_party', destination: partyUri(base, consigneeId) };
  const where = {
    shipping: placed(goods.pickUp, enterpriseId, base),
    'hub-receiving': placed(goods.hub, goods.hub?.hubId ?? enterpriseId, base),
    'hub-shipping': placed(goods.hub, goods.hub?.hubId ?? enterpriseId, base),
    receiving: placed(goods.destination, consigneeId, base),
  }[step];
  const isShipping = step === 'shipping' || step === 'hub-shipping';
  return {
    ...timed(step, goods, String(part), at, naming),
    type: 'ObjectEvent',
    action: 'OBSERVE',
    epcList: cartons.map(({ sscc }) => ssccUri(sscc)),
    bizStep: isShipping ? 'shipping' : 'receiving',
    disposition: isShipping ? 'in_transit' : 'in_progress',
    ...where,
    bizTransactionList: transactionsOf(goods, base),
    sourceList: [owner],
    destinationList: [next],
  };
}

const timed = (
  step: TracedStep,
  { consignmentId }: TracedGoods,
  about: string,
  at: Date,
  { eventId }: Naming,
): Pick<EpcisEvent, 'eventID' | 'eventTime' | 'eventTimeZoneOffset'> => ({
  eventID: eventId(`${consignmentId}/${step}/${about}`),
  eventTime: at.toISOString(),
  eventTimeZoneOffset: OFFSET,
});

/** Where it was seen is a position (RFC 5870), as factories have no GLN; where it is then is whose place it is. */
const placed = (position: TracedGoods['pickUp'], enterpriseId: string, base: string): object => ({
  ...(position === undefined ? {} : { readPoint: { id: `geo:${position.lat},${position.lng}` } }),
  bizLocation: { id: `${base}/location/${enterpriseId}` },
});

const partyUri = (base: string, enterpriseId: string): string => `${base}/party/${enterpriseId}`;

const transactionsOf = ({ number, orderNumber }: TracedGoods, base: string): object[] => [
  ...(orderNumber === undefined
    ? []
    : [{ type: 'po', bizTransaction: `${base}/order/${encodeURIComponent(orderNumber)}` }]),
  { type: 'bol', bizTransaction: `${base}/waybill/${encodeURIComponent(number)}` },
];

function inParts<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < list.length; from += CARTONS_PER_EVENT)
    parts.push(list.slice(from, from + CARTONS_PER_EVENT));
  return parts;
}
