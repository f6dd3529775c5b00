import type {
  AloneBy,
  CartonView,
  ConsignmentShare,
  ConsignmentSummary,
  ConsignmentView,
  HistoryEntry,
} from '@tianfu/contracts';
import { formatMoney, present } from '@tianfu/kernel';
import { type Call, requireEnterprise, rightsOf } from '@tianfu/service';
import { paidBy } from '../domain/booking-rules.js';
import { consignmentMayTake } from '../domain/consignment-states.js';
import type { HistoryStep, StoredCarton, StoredConsignment, StoredShare } from './stored.js';

export interface ReadConsignment {
  readonly consignment: StoredConsignment;
  readonly cartons: readonly StoredCarton[];
  readonly share: StoredShare | undefined;
}

export function summaryOf(consignment: StoredConsignment, call: Call): ConsignmentSummary {
  const { terms, load, hubId, tripId, enterpriseName } = consignment;
  return {
    consignmentId: consignment.consignmentId,
    number: consignment.number,
    title: terms.title,
    state: consignment.state,
    source: consignment.source,
    enterpriseId: consignment.enterpriseId,
    enterpriseName: enterpriseName ?? consignment.enterpriseId,
    own: consignment.enterpriseId === requireEnterprise(call.caller),
    pickUp: terms.pickUp,
    destination: terms.destination,
    ...present({ pickUpWindow: terms.pickUpWindow, deliveryWindow: terms.deliveryWindow, hubId, tripId }),
    cartonCount: load.cartonCount,
    weightGrams: load.weightGrams,
    volumeCm3: load.volumeCm3,
    createdAt: consignment.createdAt.toISOString(),
  };
}

/** The consignment as shipper, recipient or hub may see it: the share for who pays and the hub, the code for the rest. */
export function consignmentViewOf(
  { consignment, cartons, share }: ReadConsignment,
  call: Call,
): ConsignmentView {
  const viewerId = requireEnterprise(call.caller);
  const { terms, enterpriseId, consigneeId, hubId, trackingToken, deliveryCode } = consignment;
  const isParty = viewerId === enterpriseId || viewerId === consigneeId;
  const isPayer = share !== undefined && (viewerId === share.payerId || viewerId === hubId);
  return {
    ...summaryOf(consignment, call),
    incoterm: terms.incoterm,
    paidBy: paidBy(terms),
    urgent: terms.urgent ?? false,
    cartons: cartons.map(cartonViewOf),
    ...present({
      value: isParty ? terms.value : undefined,
      consigneeId,
      remark: terms.remark,
      share: isPayer ? shareViewOf(share) : undefined,
      trackingToken,
      deliveryCode: isParty ? deliveryCode : undefined,
    }),
    history: consignment.history.map(historyEntry),
    actions: actionsOf(consignment, call),
    version: consignment.version,
  };
}

export const historyEntry = ({ event, state, at, by, reason }: HistoryStep): HistoryEntry => ({
  event,
  state,
  at: new Date(at).toISOString(),
  by,
  ...present({ reason }),
});

function cartonViewOf({ consignmentId: _, loadedAt, deliveredAt, ...carton }: StoredCarton): CartonView {
  return {
    ...carton,
    ...present({ loadedAt: loadedAt?.toISOString(), deliveredAt: deliveredAt?.toISOString() }),
  };
}

function shareViewOf(share: StoredShare): ConsignmentShare {
  const money = (minor: bigint) => formatMoney({ minor, currency: share.currency });
  return {
    tripId: share.tripId,
    tripNumber: share.tripNumber,
    rule: share.rule,
    pays: money(share.paysMinor),
    alone: money(share.aloneMinor),
    ...aloneByOf(share.aloneCard),
    saves: money(share.aloneMinor - share.paysMinor),
    consignments: share.consignments,
    pickUpAt: share.pickUpAt.toISOString(),
    deliveryAt: share.deliveryAt.toISOString(),
  };
}

/** Which of both `alone` is. */
export const aloneByOf = (card: StoredShare['aloneCard']): { aloneBy: AloneBy; aloneCarrierName?: string } =>
  card === undefined ? { aloneBy: 'vehicle' } : { aloneBy: 'rate-card', aloneCarrierName: card.carrierName };

function actionsOf({ state, enterpriseId }: StoredConsignment, { caller }: Call): string[] {
  if (enterpriseId !== caller.enterpriseId || !rightsOf(caller)('consignments.edit')) return [];
  return [
    ...(state === 'draft' ? ['edit'] : []),
    ...(['book', 'cancel', 'close'] as const).filter((step) => consignmentMayTake(state, step)),
    ...(state === 'booked' ? ['attach-waybill'] : []),
  ];
}
