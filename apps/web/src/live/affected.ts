import type { LiveEvent } from '@tianfu/sdk';

/** Events that need not be told apart: their pages read under the same keys. */
const BY_PREFIX = {
  'logistics.carriage-request.': [['quotes'], ['consignments']],
  'logistics.consignment.': [['consignments'], ['trips']],
  'logistics.inbound.': [['warehouses']],
  'logistics.outbound.': [['warehouses']],
  'logistics.quote.': [['quotes']],
  'logistics.trip.': [['trips'], ['tenders'], ['drives']],
  'sampling.': [['sampling']],
} as const;
type Prefix = keyof typeof BY_PREFIX;
// The keys of the table.
const PREFIXES = Object.keys(BY_PREFIX) as Prefix[];
type Prefixed = Extract<LiveEvent, { subject: `${Prefix}${string}` }>;
const isPrefixed = (event: LiveEvent): event is Prefixed =>
  PREFIXES.some((prefix) => event.subject.startsWith(prefix));

/** What a happening makes out of date: the beginnings of query keys. */
export function affectedKeys(event: LiveEvent): readonly (readonly string[])[] {
  if (isPrefixed(event)) {
    return PREFIXES.flatMap((prefix) => (event.subject.startsWith(prefix) ? [...BY_PREFIX[prefix]] : []));
  }
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
    case 'logistics.exception.raised.v1':
      return [['logistics-exceptions'], ['consignments']];
    case 'logistics.plan.ended.v1':
      return [['plans'], ['trips'], ['consignments']];
    case 'identity.enterprise.created.v1':
      return [];
    case 'identity.session.ended.v1':
      return [['me']];
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
