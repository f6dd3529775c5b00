import type { LiveEvent } from '@tianfu/sdk';

/** What a happening makes out of date: the beginnings of query keys. */
export function affectedKeys(event: LiveEvent): readonly (readonly string[])[] {
  switch (event.subject) {
    case 'orders.order.published.v1':
      return [['orders']];
    case 'orders.order.amended.v1':
      return [['orders'], ['market'], ['feed'], ['matches', event.payload.orderId]];
    case 'orders.order.closed.v1':
    case 'orders.order.failed.v1':
    case 'orders.order.cancelled.v1':
      return [['orders'], ['bids'], ['market'], ['feed']];
    case 'orders.order.awarded.v1':
    case 'orders.contract.recorded.v1':
      return [['orders'], ['bids'], ['contracts']];
    case 'orders.order.production-started.v1':
    case 'orders.order.ready.v1':
    case 'orders.order.delivered.v1':
    case 'orders.order.completed.v1':
      return [['orders'], ['contracts']];
    case 'orders.bid.invalidated.v1':
    case 'orders.bid.reconfirmed.v1':
    case 'orders.bid.lapsed.v1':
    case 'orders.bid.placed.v1':
    case 'orders.bid.revised.v1':
    case 'orders.bid.withdrawn.v1':
    case 'orders.bid.decided.v1':
      return [['bids'], ['orders', 'one', event.payload.orderId]];
    case 'matching.order.matched.v1':
      return [['matches', event.payload.orderId]];
    case 'certification.certificate.granted.v1':
    case 'certification.certificate.stopped.v1':
      return [['dossier'], ['dossiers'], ['matches'], ['orders', 'one'], ['feed']];
    case 'certification.dossier.submitted.v1':
    case 'certification.dossier.rejected.v1':
    case 'certification.dossier.review-started.v1':
    case 'certification.dossier.revision-requested.v1':
      return [['dossier'], ['dossiers']];
    case 'identity.member.joined.v1':
      return [['members']];
    case 'logistics.carriage-request.cancelled.v1':
    case 'logistics.carriage-request.closed.v1':
    case 'logistics.carriage-request.failed.v1':
    case 'logistics.carriage-request.opened.v1':
    case 'logistics.quote.decided.v1':
    case 'logistics.quote.placed.v1':
    case 'logistics.quote.revised.v1':
    case 'logistics.quote.withdrawn.v1':
      return [['quotes']];
    case 'logistics.consignment.booked.v1':
    case 'logistics.consignment.cancelled.v1':
    case 'logistics.consignment.delivered.v1':
    case 'logistics.consignment.drafted.v1':
    case 'logistics.consignment.picked-up.v1':
    case 'logistics.consignment.planned.v1':
      return [['consignments'], ['trips']];
    case 'logistics.exception.raised.v1':
      return [['logistics-exceptions'], ['consignments']];
    case 'logistics.inbound.announced.v1':
    case 'logistics.inbound.received.v1':
    case 'logistics.outbound.requested.v1':
    case 'logistics.outbound.returned.v1':
    case 'logistics.outbound.shipped.v1':
      return [['warehouses']];
    case 'logistics.plan.ended.v1':
      return [['plans'], ['trips'], ['consignments']];
    case 'logistics.trip.accepted.v1':
    case 'logistics.trip.completed.v1':
    case 'logistics.trip.declined.v1':
    case 'logistics.trip.tendered.v1':
      return [['trips'], ['tenders'], ['drives']];
    case 'identity.enterprise.created.v1':
      return [];
    case 'identity.session.ended.v1':
      return [['me']];
    case 'sampling.booking.cancelled.v1':
    case 'sampling.booking.changed.v1':
    case 'sampling.booking.collected.v1':
    case 'sampling.booking.confirmed.v1':
    case 'sampling.booking.credited.v1':
    case 'sampling.booking.deposit-recorded.v1':
    case 'sampling.booking.expired.v1':
    case 'sampling.booking.held.v1':
    case 'sampling.booking.promise-changed.v1':
    case 'sampling.booking.ready.v1':
    case 'sampling.booking.shipped.v1':
    case 'sampling.centre.registered.v1':
    case 'sampling.plan.changed.v1':
    case 'sampling.round.approved.v1':
    case 'sampling.round.requested.v1':
    case 'sampling.step.changed.v1':
    case 'sampling.step.problem-reported.v1':
    case 'sampling.waitlist.offered.v1':
      return [['sampling']];
  }
}

/** The things whose rows glow once. */
export function changedIds({ payload }: LiveEvent): readonly string[] {
  return ['orderId', 'dossierId', 'contractId', 'bidId', 'bookingId', 'consignmentId'].flatMap((name) => {
    const value: unknown = Object.entries(payload).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? [value] : [];
  });
}

/** Lists whose new rows wait behind “3 new” while somebody reads. */
export type Arrival = 'notices' | 'market' | 'feed';

export function arrivalsOf(event: LiveEvent, isNotice: boolean): readonly Arrival[] {
  return [
    ...(isNotice ? (['notices'] as const) : []),
    ...(event.subject === 'orders.order.published.v1' ? (['market'] as const) : []),
    ...(event.subject === 'matching.order.matched.v1' ? (['feed'] as const) : []),
  ];
}
