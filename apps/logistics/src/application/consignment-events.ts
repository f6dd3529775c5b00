import { type ConsignmentEvent, consignmentRerouted } from '@tianfu/contracts';
import type { EventOrigin, Tx } from '@tianfu/service';
import { assert, present } from '@tianfu/kernel';
import type { StoredConsignment } from './stored.js';

/** What every event of a consignment tells. */
export const consignmentEvent = (consignment: StoredConsignment): ConsignmentEvent => ({
  consignmentId: consignment.consignmentId,
  number: consignment.number,
  title: consignment.terms.title,
  enterpriseId: consignment.enterpriseId,
  source: consignment.source.kind,
  ...present({
    consigneeId: consignment.consigneeId,
    orderId: consignment.source.orderId,
    bookingId: consignment.source.bookingId,
  }),
});

export const originOf = ({ consignmentId, version }: StoredConsignment): EventOrigin => ({
  aggregateId: consignmentId,
  version,
});

/** @param consignment as it goes now */
export function tellRerouted(tx: Tx, consignment: StoredConsignment): void {
  const { hubId, handOverAt } = consignment;
  assert(hubId !== undefined, 'only what is booked at a hub goes one way or another');
  const rerouted = {
    ...consignmentEvent(consignment),
    hubId,
    ...present({ handOverAt: handOverAt?.toISOString() }),
  };
  tx.emit(consignmentRerouted, rerouted, originOf(consignment));
}
