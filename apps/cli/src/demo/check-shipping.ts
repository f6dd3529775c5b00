/** Looks at what the trips of a run cost whom, and at the goods they carried. */
import type { ConsignmentView, TripView, ViaHub } from '@tianfu/sdk';
import type { RuleVerdict } from './check-rules.js';
import { inParallel } from './in-parallel.js';
import type { ShippedOrder } from './ready-goods.js';

const WIDTH = 8;

export const fen = ({ amount }: { amount: string }): number => Math.round(Number(amount) * 100);

/** Trips whose shares, with what the hub carries, are not their cost to the fen. */
export function unbalanced(
  trips: readonly Pick<TripView, 'number' | 'cost' | 'shares' | 'hubCarries'>[],
): string[] {
  return trips.flatMap(({ number, cost, shares, hubCarries }) => {
    const paid = shares.reduce((sum, { pays }) => sum + fen(pays), fen(hubCarries));
    return paid === fen(cost) ? [] : [`${number} costs ${cost.amount}, and ${String(paid)} fen are paid`];
  });
}

/** Shares above what their consignment would have paid alone. */
export function dearerThanAlone(trips: readonly Pick<TripView, 'shares'>[]): string[] {
  return trips.flatMap(({ shares }) =>
    shares.flatMap(({ consignmentNumber, pays, alone }) =>
      fen(pays) <= fen(alone)
        ? []
        : [`${consignmentNumber} pays ${pays.amount}, alone it were ${alone.amount}`],
    ),
  );
}

/** Goods whose two legs together cost more than the whole way alone, or that have not both their prices. */
export function dearerViaHub(
  goods: readonly {
    readonly number: string;
    readonly viaHub?:
      | (Pick<ViaHub, 'pays' | 'alone'> & { readonly legs: readonly { readonly share?: unknown }[] })
      | undefined;
  }[],
): string[] {
  return goods.flatMap(({ number, viaHub }) => {
    if (viaHub === undefined) return [];
    const { legs, pays, alone } = viaHub;
    if (pays === undefined || alone === undefined || legs.some(({ share }) => share === undefined))
      return [`${number} has a leg without a price`];
    return fen(pays) <= fen(alone)
      ? []
      : [`${number} pays ${pays.amount} in two legs, alone it were ${alone.amount}`];
  });
}

/** Consignments that were not delivered exactly once. */
export function notOnce(goods: readonly Pick<ConsignmentView, 'number' | 'state' | 'history'>[]): string[] {
  return goods.flatMap(({ number, state, history }) => {
    const deliveries = history.filter(({ event }) => event === 'deliver').length;
    return state === 'delivered' && deliveries === 1
      ? []
      : [`${number} is ${state}, delivered ${String(deliveries)} times`];
  });
}

/** Pieces of an order that are not in its cartons. */
const short = ({ cartons, number }: ConsignmentView, { market: { order } }: ShippedOrder): string[] => {
  const packed = cartons
    .flatMap(({ contents }) => contents)
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  return packed === order.quantityPieces
    ? []
    : [`${number} has ${String(packed)} of ${String(order.quantityPieces)} pieces`];
};

export async function checkShipping(
  shipped: readonly ShippedOrder[],
  trips: readonly TripView[],
): Promise<RuleVerdict[]> {
  const goods = await inParallel(shipped, WIDTH, async (order) => ({
    order,
    view: await order.supplier.client.getConsignment({ consignmentId: order.consignmentId }),
  }));
  const shares = trips.flatMap((trip) => trip.shares);
  const views = goods.map(({ view }) => view);
  return [
    verdict('5 every consignment is delivered once', notOnce(views), views.length),
    verdict(
      '5 every piece that was ordered is in a carton',
      goods.flatMap(({ view, order }) => short(view, order)),
      views.length,
    ),
    verdict('6 shares sum to the cost of their trip to the fen', unbalanced(trips), trips.length),
    verdict(
      '6 both legs via the hub cost no more than alone',
      dearerViaHub(views),
      views.filter(({ viaHub }) => viaHub !== undefined).length,
    ),
    verdict('6 nobody pays more on a trip than alone', dearerThanAlone(trips), shares.length),
  ];
}

const verdict = (rule: string, broken: readonly string[], checked: number): RuleVerdict => ({
  rule,
  holds: broken.length === 0,
  detail: broken.length > 0 ? broken.slice(0, 3).join('; ') : `${String(checked)} checked`,
});
