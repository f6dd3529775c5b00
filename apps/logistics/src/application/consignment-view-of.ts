import type { CartonView, ConsignmentSummary, ConsignmentView, HistoryEntry } from '@tianfu/contracts';
import { present } from '@tianfu/kernel';
import { type Call, requireEnterprise, rightsOf } from '@tianfu/service';
import { paidBy } from '../domain/booking-rules.js';
import { consignmentMayTake } from '../domain/consignment-states.js';
import { isSplit } from './legs-of.js';
import { payerOf, shareViewOf } from './share-view-of.js';
import type { HistoryStep, StoredCarton, StoredConsignment, StoredShare } from './stored.js';
import { type ReadLeg, viaHubOf } from './via-hub-view-of.js';

export interface ReadConsignment {
  readonly consignment: StoredConsignment;
  readonly cartons: readonly StoredCarton[];
  readonly share: StoredShare | undefined;
  /** Of what goes via the hub. */
  readonly legs: readonly ReadLeg[];
}

export function summaryOf(consignment: StoredConsignment, call: Call): ConsignmentSummary {
  const { terms, load, hubId, tripId, enterpriseName, legOf, handOverAt } = consignment;
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
    ...present({
      pickUpWindow: terms.pickUpWindow,
      deliveryWindow: terms.deliveryWindow,
      hubId,
      tripId,
      leg: legOf?.leg,
      parentId: legOf?.parentId,
      handOverAt: handOverAt?.toISOString(),
    }),
    cartonCount: load.cartonCount,
    weightGrams: load.weightGrams,
    volumeCm3: load.volumeCm3,
    createdAt: consignment.createdAt.toISOString(),
    version: consignment.version,
  };
}

/** The consignment as shipper, recipient or hub may see it: the share for who pays and the hub, the code for the rest. */
export function consignmentViewOf(
  { consignment, cartons, share, legs }: ReadConsignment,
  call: Call,
): ConsignmentView {
  const viewerId = requireEnterprise(call.caller);
  const { terms, enterpriseId, consigneeId, hubId, trackingToken, deliveryCode } = consignment;
  const isParty = viewerId === enterpriseId || viewerId === consigneeId;
  const isPayer = viewerId === payerOf(consignment) || viewerId === hubId;
  // At the hub it is the hub that tells the driver.
  const mayTell = consignment.legOf?.leg === 1 ? viewerId === hubId : isParty;
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
      share: isPayer && share !== undefined ? shareViewOf(share) : undefined,
      viaHub: legs.length > 0 ? viaHubOf(legs, isPayer) : undefined,
      trackingToken,
      deliveryCode: mayTell ? deliveryCode : undefined,
    }),
    history: consignment.history.map(historyEntry),
    actions: [...actionsOf(consignment, call), ...hubActionsOf(consignment, legs, call)],
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

function actionsOf(consignment: StoredConsignment, { caller }: Call): string[] {
  const { state, enterpriseId, legOf } = consignment;
  const isOwn = enterpriseId === caller.enterpriseId && legOf === undefined;
  if (!isOwn || !rightsOf(caller)('consignments.edit')) return [];
  return [
    ...(state === 'draft' ? ['edit'] : []),
    ...(['book', 'cancel', 'close'] as const).filter((step) => consignmentMayTake(state, step)),
    ...(state === 'booked' && !isSplit(consignment) ? ['attach-waybill'] : []),
  ];
}

/** What the dispatcher of its hub may do with it. */
function hubActionsOf(
  { state, hubId, legOf, handOverAt }: StoredConsignment,
  legs: readonly ReadLeg[],
  { caller }: Call,
): string[] {
  const isOurs = hubId === caller.enterpriseId && legOf === undefined;
  if (!isOurs || !rightsOf(caller)('trips.plan')) return [];
  if (handOverAt === undefined) return state === 'booked' ? ['send-via-hub'] : [];
  const waits = legs.every(({ leg }) => leg.state === 'booked' || leg.state === 'planned');
  return waits && legs.length > 0 ? ['send-directly'] : [];
}
