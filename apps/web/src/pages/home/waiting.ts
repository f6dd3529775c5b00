import type { DossierSummary, DossierView, FeedItem, OrderSummary, OwnBidView } from '@tianfu/sdk';
import { errandHours, errandId, type Errand } from './errands.js';

/** Something that waits for this person, with the one thing to do about it. */
export type Waiting =
  | { readonly kind: 'draft'; readonly order: OrderSummary }
  | { readonly kind: 'compare'; readonly order: OrderSummary }
  | { readonly kind: 'receive'; readonly order: OrderSummary }
  | { readonly kind: 'reconfirm'; readonly bid: OwnBidView; readonly leftMs: number }
  | { readonly kind: 'bid'; readonly order: OrderSummary; readonly score: number; readonly leftMs: number }
  | { readonly kind: 'errand'; readonly errand: Errand }
  | { readonly kind: 'dossier'; readonly dossier: DossierView }
  | { readonly kind: 'queue'; readonly dossier: DossierSummary; readonly waitedMs: number };

export interface WaitingSources {
  readonly orders: readonly OrderSummary[];
  readonly feed: readonly FeedItem[];
  /** Ours, those we have withdrawn too. */
  readonly bids: readonly OwnBidView[];
  readonly dossier: DossierView | undefined;
  readonly queue: readonly DossierSummary[];
  /** What waits in logistics. */
  readonly errands: readonly Errand[];
  readonly nowMs: number;
}

const HOUR_MS = 3_600_000;

/** What waits, most urgent first; within one urgency the closest deadline or the longest wait. */
export function whatWaits(sources: WaitingSources): readonly Waiting[] {
  const { orders, feed, bids, dossier, queue, errands, nowMs } = sources;
  const bidOrderIds = new Set(bids.map(({ orderId }) => orderId));
  const waiting: Waiting[] = [
    ...orders.flatMap((order): Waiting[] => {
      if (order.state === 'draft') return [{ kind: 'draft', order }];
      if (order.state === 'delivered') return [{ kind: 'receive', order }];
      return order.state === 'closed' ? [{ kind: 'compare', order }] : [];
    }),
    ...bids.flatMap((bid): Waiting[] => {
      const leftMs = Date.parse(bid.biddingDeadline) - nowMs;
      return bid.state === 'unconfirmed' && leftMs > 0 ? [{ kind: 'reconfirm', bid, leftMs }] : [];
    }),
    ...feed.flatMap(({ order, score }): Waiting[] => {
      const leftMs = Date.parse(order.biddingDeadline ?? '') - nowMs;
      return leftMs > 0 && !bidOrderIds.has(order.orderId) ? [{ kind: 'bid', order, score, leftMs }] : [];
    }),
    ...(dossier !== undefined && waitsForUs(dossier) ? [{ kind: 'dossier', dossier } as const] : []),
    ...errands.map((errand): Waiting => ({ kind: 'errand', errand })),
    ...queue.map((entry): Waiting => ({
      kind: 'queue',
      dossier: entry,
      waitedMs: nowMs - Date.parse(entry.submittedAt ?? new Date(nowMs).toISOString()),
    })),
  ];
  return waiting.toSorted((left, right) => urgency(left) - urgency(right));
}

const OURS = new Set<DossierView['state']>(['draft', 'revision-requested', 'rejected', 'expired']);
const waitsForUs = ({ state }: DossierView): boolean => OURS.has(state);

/** What it is about, one key for each thing that waits. */
export function idOf(item: Waiting): string {
  if ('order' in item) return item.order.orderId;
  if ('errand' in item) return errandId(item.errand);
  return 'bid' in item ? item.bid.bidId : item.dossier.dossierId;
}

/** Hours until it hurts, more or less: small is urgent. */
function urgency(item: Waiting): number {
  switch (item.kind) {
    case 'bid':
    case 'reconfirm':
      return item.leftMs / HOUR_MS;
    case 'compare':
      return 2;
    case 'receive':
      return 12;
    case 'dossier':
      return item.dossier.state === 'draft' ? 30 : 3;
    case 'errand':
      return errandHours(item.errand);
    case 'queue':
      // A day of waiting is late.
      return Math.max(0, 24 - item.waitedMs / HOUR_MS);
    case 'draft':
      return 48;
  }
}
