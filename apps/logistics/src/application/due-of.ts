import type { ReadTx } from '@tianfu/service';
import { behindMs } from '../domain/eta.js';
import type { TripStore } from './ports.js';
import type { StoredConsignment, StoredShare } from './stored.js';

/** What a trip plans for a consignment, and how far it is behind. */
export interface TripDue {
  readonly share: StoredShare;
  readonly behindMs: number;
}

/** @returns undefined without a trip */
export async function tripDueOf(
  tx: ReadTx,
  trips: Pick<TripStore, 'shareOf' | 'byId'>,
  consignmentId: string,
  nowMs: number,
): Promise<TripDue | undefined> {
  const share = await trips.shareOf(tx, consignmentId);
  if (share === undefined) return undefined;
  const trip = await trips.byId(tx, share.tripId);
  return { share, behindMs: behindMs(trip?.stops ?? [], nowMs) };
}

/** When a first leg was or will be at the hub; undefined while no trip brings it. */
export async function broughtMsOf(
  tx: ReadTx,
  trips: Pick<TripStore, 'shareOf' | 'byId'>,
  { consignmentId, deliveredAt }: StoredConsignment,
  nowMs: number,
): Promise<number | undefined> {
  if (deliveredAt !== undefined) return deliveredAt.getTime();
  const due = await tripDueOf(tx, trips, consignmentId, nowMs);
  return due && Math.max(nowMs, due.share.deliveryAt.getTime() + due.behindMs);
}
