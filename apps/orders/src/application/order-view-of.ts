import type { HistoryEntry, OrderBrief, OrderView } from '@tianfu/contracts';
import { present, shanghaiDate } from '@tianfu/kernel';
import { type Call, requireEnterprise, rightsOf } from '@tianfu/service';
import { isAfterAward, orderActions } from '../domain/order-view.js';
import { publicContent } from '../domain/public-content.js';
import { levelOf } from '../domain/standing.js';
import type { PartyNames } from './ports.js';
import type { OrderStepEntry, ReadOrder, StoredOrder } from './stored.js';

/**
 * The order as this caller may see it: the poster all of it, the supplier it was awarded to what follows the award,
 * others what the market rules publish.
 */
export async function orderViewOf(read: ReadOrder, call: Call, names: PartyNames): Promise<OrderView> {
  const { order, now } = read;
  const viewerId = requireEnterprise(call.caller);
  const own = order.enterpriseId === viewerId;
  const isSide = own || order.supplierId === viewerId;
  const { biddingDeadline, publishedAt, closedAt, createdAt, bidCount, awardedBidId } = order;
  return {
    ...(own ? order.content : publicContent(order.content)),
    orderId: order.orderId,
    number: order.number,
    state: isSide || !isAfterAward(order.state) ? order.state : 'awarded',
    enterpriseId: order.enterpriseId,
    enterpriseName: order.enterpriseName ?? (await names.nameOf(order.enterpriseId, call)),
    own,
    ...present({
      biddingDeadline: biddingDeadline?.toISOString(),
      publishedAt: publishedAt?.toISOString(),
      closedAt: closedAt?.toISOString(),
      bidCount,
      awardedBidId: own ? awardedBidId : undefined,
      ...(isSide ? afterAward(order) : {}),
    }),
    createdAt: createdAt.toISOString(),
    serverTime: now.toISOString(),
    conditions: order.conditions,
    history: order.history
      .filter(({ state }) => own || (state !== 'draft' && (isSide || !isAfterAward(state))))
      .map(historyEntry),
    actions: actionsOf(read, viewerId, call),
    version: order.version,
  };
}

const afterAward = ({ contractId, supplierId, goods, deliveredAt, completesAt, state }: StoredOrder) => ({
  contractId,
  supplierId,
  goods,
  deliveredAt: deliveredAt?.toISOString(),
  completesAt: state === 'delivered' ? completesAt?.toISOString() : undefined,
});

/** What matching learns of an order. */
export function briefOf(order: StoredOrder): OrderBrief {
  const { title, category, fabrics, processes, quantityPieces, deliveryDate, mode } = order.content;
  const { destination, smvMinutes, requiredLevel } = order.content;
  return {
    orderId: order.orderId,
    enterpriseId: order.enterpriseId,
    number: order.number,
    state: order.state,
    title,
    category,
    fabrics,
    processes,
    quantityPieces,
    deliveryDate,
    position: destination.position,
    destination: destination.address,
    mode,
    conditions: order.conditions,
    createdAt: order.createdAt.toISOString(),
    ...present({
      smvMinutes,
      requiredLevel,
      biddingDeadline: order.biddingDeadline?.toISOString(),
      enterpriseName: order.enterpriseName,
      targetPrice: publicContent(order.content).targetPrice,
    }),
  };
}

function historyEntry({ event, state, at, by, reason }: OrderStepEntry): HistoryEntry {
  return { event, state, at: new Date(at).toISOString(), by, ...present({ reason }) };
}

function actionsOf({ order, now, viewerStanding }: ReadOrder, viewerId: string, { caller }: Call): string[] {
  const { state, biddingDeadline, content } = order;
  const may = rightsOf(caller);
  const viewer = {
    own: order.enterpriseId === viewerId,
    makes: order.supplierId === viewerId,
    mayPost: may('orders.post'),
    mayAward: may('orders.award'),
    mayBid: may('bids.place'),
    mayMake: may('orders.make'),
    mayReceive: may('orders.receive'),
    standing: viewerStanding,
  };
  const seen = {
    state,
    biddingDeadline,
    ready: order.goods !== undefined,
    category: content.category,
    requiredLevel: levelOf(content.requiredLevel),
  };
  return orderActions(seen, viewer, now, shanghaiDate(now));
}
