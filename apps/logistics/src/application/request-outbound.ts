import {
  type FieldFault,
  type FindOutbound,
  type OutboundLine,
  type OutboundRef,
  outboundRequested,
  type OutboundSummary,
  type OutboundView,
  type PageOf,
  Refusal,
  type RequestOutbound as RequestInput,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { pickOldest } from '../domain/pick-oldest.js';
import { type Pick, reserving } from '../domain/stock-ledger.js';
import { refuseFaults } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { LockedBatch, OutboundStore, StockLine, StockStore, WarehouseStore } from './warehouse-ports.js';
import { outboundOrigin, outboundSummaryOf, outboundViewOf, warehouseEvent } from './warehouse-views.js';

/** Owners have pieces sent. They are reserved at once, the oldest first, all lines or none. */
export class RequestOutbound {
  constructor(
    private readonly warehouses: WarehouseStore,
    private readonly outbound: OutboundStore,
    private readonly stock: StockStore,
  ) {}

  /** @throws Refusal `VALIDATION_FAILED`, `NOT_FOUND`, `STOCK_SHORT` */
  async run(tx: Tx, input: RequestInput, call: Call): Promise<OutboundView> {
    const { warehouseId, recipient, reference, lines } = input;
    refuseFaults(repeatedGoods(lines));
    const { operatorId } = await required(this.warehouses.byId(tx, warehouseId));
    const parties = { warehouseId, operatorId, ownerId: requireEnterprise(call.caller) };
    const batches = await this.stock.lockOnHand(tx, parties, lines);
    const picks = lines.flatMap((line) => picksOf(line, batches));
    const outboundId = newId();
    const by = byMember(call);
    await this.outbound.insert(tx, { ...parties, outboundId, reference, recipient, picks, by });
    await this.stock.post(tx, reserving(picks), parties, { referenceId: outboundId, by });
    const stored = await required(this.outbound.byId(tx, outboundId));
    tx.emit(outboundRequested, warehouseEvent(outboundId, stored), outboundOrigin(stored));
    return this.get(tx, { outboundId }, call);
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(tx: ReadTx, { outboundId }: OutboundRef, { caller }: Call): Promise<OutboundView> {
    const stored = await required(this.outbound.byId(tx, outboundId));
    return outboundViewOf(stored, await this.outbound.picks(tx, outboundId), caller);
  }

  async find(tx: ReadTx, asked: FindOutbound, call: Call): Promise<PageOf<OutboundSummary>> {
    const { rows, nextCursor } = await this.outbound.find(tx, requireEnterprise(call.caller), asked);
    return pageOfSlice({ rows: rows.map(outboundSummaryOf), nextCursor });
  }
}

function picksOf(line: OutboundLine, batches: readonly LockedBatch[]): readonly Pick[] {
  const picked = pickOldest(
    batches.filter((batch) => isSame(batch, line)),
    line.pieces,
  );
  if (picked.ok) return picked.picks;
  const { styleCode, colour, size, pieces } = line;
  throw new Refusal('STOCK_SHORT', {
    styleCode,
    colour,
    size,
    wanted: pieces,
    available: picked.availablePieces,
  });
}

const isSame = (left: StockLine, right: StockLine): boolean =>
  left.styleCode === right.styleCode && left.colour === right.colour && left.size === right.size;

const repeatedGoods = (lines: readonly OutboundLine[]): FieldFault[] =>
  lines.flatMap((line, at) =>
    lines.slice(0, at).some((before) => isSame(before, line))
      ? [{ pointer: `/lines/${at}`, code: 'repeated' }]
      : [],
  );
