import {
  type AnnounceInbound as AnnounceInput,
  type CancelInbound,
  type FieldFault,
  type FindInbound,
  inboundAnnounced,
  type InboundLine,
  type InboundRef,
  type InboundSummary,
  type InboundView,
  type PageOf,
  Refusal,
  refuseField,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { inboundMayTake } from '../domain/warehouse-states.js';
import { refuseFaults, refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { ConsignmentOwners, InboundStore, WarehouseStore } from './warehouse-ports.js';
import { inboundOrigin, inboundSummaryOf, inboundViewOf, warehouseEvent } from './warehouse-views.js';

/** Owners announce goods to a warehouse, and take it back as long as nothing has come. */
export class AnnounceInbound {
  constructor(
    private readonly warehouses: WarehouseStore,
    private readonly inbound: InboundStore,
    private readonly consignments: ConsignmentOwners,
  ) {}

  /** @throws Refusal `VALIDATION_FAILED`, `NOT_FOUND` */
  async run(tx: Tx, input: AnnounceInput, call: Call): Promise<InboundView> {
    const { warehouseId, consignmentId, expectedOn, lines } = input;
    refuseFaults(repeatedLines(lines));
    const { operatorId } = await required(this.warehouses.byId(tx, warehouseId));
    const ownerId = requireEnterprise(call.caller);
    if (consignmentId !== undefined) {
      const shipper = await this.consignments.shipperOf(tx, consignmentId);
      if (shipper !== ownerId) throw refuseField('/consignmentId', 'unknown');
    }
    const inboundId = newId();
    const parties = { warehouseId, operatorId, ownerId };
    await this.inbound.insert(tx, {
      ...parties,
      inboundId,
      consignmentId,
      expectedOn,
      lines,
      by: byMember(call),
    });
    const stored = await required(this.inbound.byId(tx, inboundId));
    tx.emit(inboundAnnounced, warehouseEvent(inboundId, stored), inboundOrigin(stored));
    return this.get(tx, { inboundId }, call);
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async cancel(tx: Tx, { inboundId, reason }: CancelInbound, call: Call): Promise<InboundView> {
    const stored = await required(this.inbound.lock(tx, inboundId));
    if (stored.ownerId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    refuseState(inboundMayTake(stored.state, 'cancel'), stored.state);
    await this.inbound.step(tx, stored, 'cancel', 'cancelled', byMember(call, reason));
    return this.get(tx, { inboundId }, call);
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(tx: ReadTx, { inboundId }: InboundRef, { caller }: Call): Promise<InboundView> {
    const stored = await required(this.inbound.byId(tx, inboundId));
    return inboundViewOf(stored, await this.inbound.lines(tx, inboundId), caller);
  }

  async find(tx: ReadTx, asked: FindInbound, call: Call): Promise<PageOf<InboundSummary>> {
    const { rows, nextCursor } = await this.inbound.find(tx, requireEnterprise(call.caller), asked);
    return pageOfSlice({ rows: rows.map(inboundSummaryOf), nextCursor });
  }
}

function repeatedLines(lines: readonly InboundLine[]): FieldFault[] {
  const seen = new Set<string>();
  return lines.flatMap(({ styleCode, colour, size, batch }, at) => {
    const key = JSON.stringify([styleCode, colour, size, batch]);
    if (seen.has(key)) return [{ pointer: `/lines/${at}`, code: 'repeated' }];
    seen.add(key);
    return [];
  });
}
