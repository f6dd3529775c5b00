/** Suppliers pack what they were awarded and hand it to the hub: drafted by the platform, completed by them. */
import { addDays, type SeededRandom, shanghaiDate } from '@tianfu/kernel';
import type { CartonInput, ConsignmentView, PostOrder } from '@tianfu/sdk';
import type { Client } from '../session/clients.js';
import { inParallel } from './in-parallel.js';
import type { PostedOrder } from './market.js';
import type { Supplier } from './participants.js';

/** Orders that go out on the hub's trips, and those sent with an outside carrier: a full run stays quick. */
const MAX_BY_TRIP = 96;
const MAX_BY_WAYBILL = 48;
const WIDTH = 8;
const POLL_MS = 100;
const DRAFT_TIMEOUT_MS = 20_000;
/** The hub's lorries reach this far from Tianmen and home again in a day. */
const REACH_DEGREES = 1.5;
const TIANMEN = { lat: 30.66, lng: 113.17 };
/** Generated packing places of the suppliers lie around these towns; positions approximate. */
const TOWNS = [
  { name: '岳口镇', lat: 30.52, lng: 113.08 },
  { name: '皂市镇', lat: 30.84, lng: 113.26 },
  { name: '彭市镇', lat: 30.55, lng: 113.25 },
  { name: '张港镇', lat: 30.55, lng: 112.88 },
  { name: '渔薪镇', lat: 30.66, lng: 112.98 },
  { name: '卢市镇', lat: 30.68, lng: 113.38 },
] as const;
const TOWN_SPREAD_DEGREES = 0.03;
/** How long pick-up and delivery windows stay open: a trip of any of these days may carry the goods. */
export const SHIPPING_DAYS = 3;

const CARTON = { lengthMm: 600, widthMm: 400, heightMm: 400 };
const PIECES_A_CARTON = 40;
const GRAMS_A_PIECE = 320;
const GRAMS_A_BOX = 900;

export type Way = 'trip' | 'waybill';

export interface ShippedOrder {
  readonly market: PostedOrder;
  readonly supplier: Supplier;
  readonly way: Way;
  readonly consignmentId: string;
}

/** Alike cartons of one colour and size, the last of each with what is left. */
export function cartonsOf(matrix: PostOrder['matrix']): CartonInput[] {
  const carton = (count: number, { colour, size }: PostOrder['matrix'][number], pieces: number) => ({
    ...CARTON,
    count,
    weightGrams: GRAMS_A_BOX + pieces * GRAMS_A_PIECE,
    contents: [{ colour, size, quantityPieces: pieces }],
  });
  return matrix.flatMap((cell) => {
    const full = Math.floor(cell.quantityPieces / PIECES_A_CARTON);
    const rest = cell.quantityPieces % PIECES_A_CARTON;
    return [
      ...(full > 0 ? [carton(full, cell, PIECES_A_CARTON)] : []),
      ...(rest > 0 ? [carton(1, cell, rest)] : []),
    ];
  });
}

/** Goods for nearby places go with the hub's lorries, the others by an outside carrier. */
const wayOf = ({ order: { destination } }: PostedOrder): Way =>
  Math.abs(destination.position.lat - TIANMEN.lat) < REACH_DEGREES &&
  Math.abs(destination.position.lng - TIANMEN.lng) < REACH_DEGREES
    ? 'trip'
    : 'waybill';

/** Which of the awarded orders the run ships. */
function toShip(
  posted: readonly PostedOrder[],
  suppliers: ReadonlyMap<string, Supplier>,
): Omit<ShippedOrder, 'consignmentId'>[] {
  const awarded = posted.flatMap((market) => {
    const supplier = suppliers.get(market.contract?.supplierId ?? '');
    return supplier === undefined ? [] : [{ market, supplier, way: wayOf(market) }];
  });
  return [
    ...awarded.filter(({ way }) => way === 'trip').slice(0, MAX_BY_TRIP),
    ...awarded.filter(({ way }) => way === 'waybill').slice(0, MAX_BY_WAYBILL),
  ];
}

/** The first day goods may be fetched. */
export const firstDay = (now: Date): string => addDays(shanghaiDate(now), 1);

const at = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

/** Suppliers mark their goods ready, complete the consignment the platform drafts of it, and book it at the hub. */
export async function bookReadyGoods(
  posted: readonly PostedOrder[],
  suppliers: ReadonlyMap<string, Supplier>,
  hubId: string,
  random: SeededRandom,
): Promise<ShippedOrder[]> {
  const first = firstDay(new Date());
  const last = addDays(first, SHIPPING_DAYS - 1);
  const planned = toShip(posted, suppliers).map((order) => ({ order, town: random.pick(TOWNS) }));
  const places = planned.map(({ order, town }) => ({
    order,
    pickUp: {
      address: `天门市${town.name}（示例装箱点，位置为近似）`,
      position: {
        lat: random.normal(town.lat, TOWN_SPREAD_DEGREES),
        lng: random.normal(town.lng, TOWN_SPREAD_DEGREES),
      },
    },
  }));
  await inParallel(places, WIDTH, ({ order: { market, supplier }, pickUp }) =>
    supplier.client.markReady({
      orderId: market.orderId,
      pickUp: { ...pickUp, from: at(first, '06:00'), to: at(last, '20:00') },
    }),
  );
  return inParallel(places, WIDTH, async ({ order, pickUp }) => {
    const { client } = order.supplier;
    const draft = await drafted(client, order.market.orderId);
    const { consignmentId } = draft;
    await client.updateConsignment(
      {
        consignmentId,
        title: draft.title,
        pickUp,
        pickUpWindow: { opensAt: at(first, '06:00'), closesAt: at(last, '20:00') },
        destination: draft.destination,
        deliveryWindow: { opensAt: at(first, '07:00'), closesAt: at(last, '22:00') },
        incoterm: draft.incoterm,
        ...(draft.value === undefined ? {} : { value: draft.value }),
        ...(draft.consigneeId === undefined ? {} : { consigneeId: draft.consigneeId }),
        cartons: cartonsOf(order.market.order.matrix),
      },
      { ifMatch: draft.version },
    );
    await client.bookConsignment({ consignmentId, hubId });
    return { ...order, consignmentId };
  });
}

/** The platform drafts the consignment when it hears that the goods are ready. */
async function drafted(client: Client, orderId: string): Promise<ConsignmentView> {
  const giveUpAt = Date.now() + DRAFT_TIMEOUT_MS;
  for (;;) {
    const { data } = await client.findConsignments({ orderId });
    const [found] = data;
    if (found !== undefined) return client.getConsignment({ consignmentId: found.consignmentId });
    if (Date.now() > giveUpAt) throw new Error(`no consignment was drafted of order ${orderId}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
