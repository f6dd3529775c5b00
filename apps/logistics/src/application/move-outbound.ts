import {
  type CancelOutbound,
  type OutboundRef,
  outboundReturned,
  outboundShipped,
  type OutboundState,
  type OutboundView,
  type ReceiveReturn,
  Refusal,
  refuseField,
  type ShipOutbound,
} from '@tianfu/contracts';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { releasing, returning, shipping } from '../domain/stock-ledger.js';
import { outboundMayTake, type OutboundStep } from '../domain/warehouse-states.js';
import { refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { OutboundStore, StockStore, StoredOutbound, StoredPick } from './warehouse-ports.js';
import { outboundOrigin, outboundViewOf, warehouseEvent } from './warehouse-views.js';

/** What happens to an outbound order after it was requested. */
export class MoveOutbound {
  constructor(
    private readonly outbound: OutboundStore,
    private readonly stock: StockStore,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async pick(tx: Tx, { outboundId }: OutboundRef, call: Call): Promise<OutboundView> {
    const stored = await this.#taking(tx, outboundId, 'pick', call);
    return this.#stepped(tx, stored, 'pick', 'picked', call);
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async ship(
    tx: Tx,
    { outboundId, carrierName, waybillNumber }: ShipOutbound,
    call: Call,
  ): Promise<OutboundView> {
    const stored = await this.#taking(tx, outboundId, 'ship', call);
    const picks = await this.outbound.picks(tx, outboundId);
    await this.stock.post(tx, shipping(picks), stored, { referenceId: outboundId, by: byMember(call) });
    await this.outbound.setWaybill(tx, outboundId, carrierName, waybillNumber);
    const view = await this.#stepped(tx, stored, 'ship', 'shipped', call);
    const after = await required(this.outbound.byId(tx, outboundId));
    tx.emit(outboundShipped, warehouseEvent(outboundId, after), outboundOrigin(after));
    return view;
  }

  /** By owner or warehouse: the pieces are on hand again. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async cancel(tx: Tx, { outboundId, reason }: CancelOutbound, call: Call): Promise<OutboundView> {
    // Row-level security shows it to the two of them alone.
    const stored = await required(this.outbound.lock(tx, outboundId));
    refuseState(outboundMayTake(stored.state, 'cancel'), stored.state);
    const picks = await this.outbound.picks(tx, outboundId);
    await this.stock.post(tx, releasing(picks), stored, { referenceId: outboundId, by: byMember(call) });
    return this.#stepped(tx, stored, 'cancel', 'cancelled', call, reason);
  }

  /** Pieces come back to the batch they were of, with its age. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `RETURN_TOO_MANY`, `VALIDATION_FAILED` */
  async takeBack(tx: Tx, { outboundId, lines }: ReceiveReturn, call: Call): Promise<OutboundView> {
    const stored = await this.#own(tx, outboundId, call);
    refuseState(stored.state === 'shipped', stored.state);
    refuseWrongReturn(lines, await this.outbound.picks(tx, outboundId));
    await this.outbound.addReturned(tx, outboundId, lines);
    await this.stock.post(tx, returning(lines), stored, { referenceId: outboundId, by: byMember(call) });
    const view = await this.#stepped(tx, stored, 'return', 'shipped', call);
    const after = await required(this.outbound.byId(tx, outboundId));
    tx.emit(outboundReturned, warehouseEvent(outboundId, after), outboundOrigin(after));
    return view;
  }

  async #taking(tx: Tx, outboundId: string, step: OutboundStep, call: Call): Promise<StoredOutbound> {
    const stored = await this.#own(tx, outboundId, call);
    refuseState(outboundMayTake(stored.state, step), stored.state);
    return stored;
  }

  /** Only who runs the warehouse. */
  async #own(tx: Tx, outboundId: string, call: Call): Promise<StoredOutbound> {
    const stored = await required(this.outbound.lock(tx, outboundId));
    if (stored.operatorId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    return stored;
  }

  async #stepped(
    tx: Tx,
    stored: StoredOutbound,
    event: string,
    state: OutboundState,
    call: Call,
    reason?: string,
  ): Promise<OutboundView> {
    const { outboundId } = stored;
    await this.outbound.step(tx, stored, event, state, byMember(call, reason));
    const after = await required(this.outbound.byId(tx, outboundId));
    return outboundViewOf(after, await this.outbound.picks(tx, outboundId), call.caller);
  }
}

function refuseWrongReturn(lines: ReceiveReturn['lines'], picks: readonly StoredPick[]): void {
  lines.forEach(({ batchId, goodPieces, damagedPieces }, at) => {
    const pick = picks.find((one) => one.batchId === batchId);
    if (pick === undefined) throw refuseField(`/lines/${at}/batchId`, 'unknown');
    if (lines.findIndex((line) => line.batchId === batchId) !== at)
      throw refuseField(`/lines/${at}`, 'repeated');
    const returned = pick.returnedPieces + goodPieces + damagedPieces;
    if (returned > pick.pieces) throw new Refusal('RETURN_TOO_MANY', { returned, shipped: pick.pieces });
  });
}
