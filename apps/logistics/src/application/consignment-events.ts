import type { ConsignmentEvent } from '@tianfu/contracts';
import type { EventOrigin } from '@tianfu/service';
import { present } from '@tianfu/kernel';
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
