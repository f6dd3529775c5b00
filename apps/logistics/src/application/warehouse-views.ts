import type {
  InboundSummary,
  InboundView,
  OutboundSummary,
  OutboundView,
  WarehouseEvent,
} from '@tianfu/contracts';
import { type Caller, type EventOrigin, rightsOf } from '@tianfu/service';
import { present } from '@tianfu/kernel';
import { inboundMayTake, outboundMayTake } from '../domain/warehouse-states.js';
import { historyEntry } from './consignment-view-of.js';
import type {
  Parties,
  StoredInbound,
  StoredInboundLine,
  StoredOutbound,
  StoredPick,
} from './warehouse-ports.js';

export const inboundSummaryOf = (inbound: StoredInbound): InboundSummary => ({
  inboundId: inbound.inboundId,
  number: inbound.number,
  state: inbound.state,
  warehouseId: inbound.warehouseId,
  warehouseName: inbound.warehouseName,
  ownerId: inbound.ownerId,
  ...present({ ownerName: inbound.ownerName }),
  expectedOn: inbound.expectedOn,
  expectedPieces: inbound.expectedPieces,
  receivedPieces: inbound.receivedPieces,
  announcedAt: inbound.announcedAt.toISOString(),
});

export const inboundViewOf = (
  inbound: StoredInbound,
  lines: readonly StoredInboundLine[],
  caller: Caller,
): InboundView => ({
  ...inboundSummaryOf(inbound),
  ...present({ consignmentId: inbound.consignmentId }),
  lines: lines.map((line) => ({
    ...line,
    variancePieces: line.goodPieces + line.damagedPieces - line.expectedPieces,
  })),
  history: inbound.history.map(historyEntry),
  actions: [
    ...(ownsIt(inbound, caller) && inboundMayTake(inbound.state, 'cancel') ? ['cancel'] : []),
    ...(runsIt(inbound, caller) && inboundMayTake(inbound.state, 'count') ? ['receive'] : []),
  ],
});

export const outboundSummaryOf = (outbound: StoredOutbound): OutboundSummary => ({
  outboundId: outbound.outboundId,
  number: outbound.number,
  state: outbound.state,
  warehouseId: outbound.warehouseId,
  warehouseName: outbound.warehouseName,
  ownerId: outbound.ownerId,
  ...present({ ownerName: outbound.ownerName }),
  ...present({ reference: outbound.reference }),
  pieces: outbound.pieces,
  requestedAt: outbound.requestedAt.toISOString(),
});

export const outboundViewOf = (
  outbound: StoredOutbound,
  picks: readonly StoredPick[],
  caller: Caller,
): OutboundView => ({
  ...outboundSummaryOf(outbound),
  recipient: outbound.recipient,
  ...present({ carrierName: outbound.carrierName, waybillNumber: outbound.waybillNumber }),
  picks: [...picks],
  history: outbound.history.map(historyEntry),
  actions: outboundActions(outbound, picks, caller),
});

function outboundActions(outbound: StoredOutbound, picks: readonly StoredPick[], caller: Caller): string[] {
  const { state } = outbound;
  const isRunner = runsIt(outbound, caller);
  const mayCancel = (isRunner || ownsIt(outbound, caller)) && outboundMayTake(state, 'cancel');
  const isOut = picks.some(({ pieces, returnedPieces }) => returnedPieces < pieces);
  return [
    ...(mayCancel ? ['cancel'] : []),
    ...(isRunner ? (['pick', 'ship'] as const).filter((step) => outboundMayTake(state, step)) : []),
    ...(isRunner && state === 'shipped' && isOut ? ['return'] : []),
  ];
}

const ownsIt = ({ ownerId }: Parties, caller: Caller): boolean =>
  ownerId === caller.enterpriseId && rightsOf(caller)('consignments.edit');
const runsIt = ({ operatorId }: Parties, caller: Caller): boolean =>
  operatorId === caller.enterpriseId && rightsOf(caller)('warehouse.operate');

export const warehouseEvent = (id: string, of: Parties & { readonly number: string }): WarehouseEvent => ({
  id,
  number: of.number,
  warehouseId: of.warehouseId,
  operatorId: of.operatorId,
  ownerId: of.ownerId,
});

export const inboundOrigin = ({ inboundId, version }: StoredInbound): EventOrigin => ({
  aggregateId: inboundId,
  version,
});
export const outboundOrigin = ({ outboundId, version }: StoredOutbound): EventOrigin => ({
  aggregateId: outboundId,
  version,
});
