/** Small lots for a far place are collected to the hub and go on from there together: two legs, each with its trip. */
import type { ConsignmentView } from '@tianfu/sdk';
import { inParallel } from './in-parallel.js';
import type { ShippedOrder } from './ready-goods.js';
import type { ShippingYard } from './shipping-yard.js';

/** The smallest of the run's lots that go by trip: they gain most by a shared line haul. */
const MAX_VIA_HUB = 8;
const WIDTH = 4;

/** The hub sends a few of the goods that wait for its trips via itself. @returns which */
export async function sendViaHub(
  { hub: { client } }: ShippingYard,
  waiting: readonly ShippedOrder[],
): Promise<ShippedOrder[]> {
  const pieces = ({ market }: ShippedOrder): number => market.order.quantityPieces;
  const lots = waiting.toSorted((left, right) => pieces(left) - pieces(right)).slice(0, MAX_VIA_HUB);
  await inParallel(lots, WIDTH, async ({ consignmentId }) => {
    const { version } = await client.getConsignment({ consignmentId });
    await client.sendViaHub({ consignmentId }, { ifMatch: version });
  });
  return lots;
}

/** Whether both legs of all of them have been driven. */
export async function haveArrived(viaHub: readonly ShippedOrder[]): Promise<boolean> {
  const states = await inParallel(viaHub, WIDTH, async ({ supplier, consignmentId }) => {
    return (await supplier.client.getConsignment({ consignmentId })).state;
  });
  return states.every((state) => state === 'delivered');
}

/**
 * The codes that prove the deliveries of goods, by what a driver's stops name: the consignment, or each of its legs.
 * The first leg is proven by the hub's own code, the second by the recipient's.
 */
export async function codesOf(
  { hub: { client } }: ShippingYard,
  { consignmentId, deliveryCode = '', viaHub }: ConsignmentView,
): Promise<[string, string][]> {
  const [first, second] = viaHub?.legs ?? [];
  if (first === undefined || second === undefined) return [[consignmentId, deliveryCode]];
  const atHub = await client.getConsignment({ consignmentId: first.consignmentId });
  return [
    [first.consignmentId, atHub.deliveryCode ?? ''],
    [second.consignmentId, deliveryCode],
  ];
}
