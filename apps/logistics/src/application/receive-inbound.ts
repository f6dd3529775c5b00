import {
  type FieldFault,
  inboundReceived,
  type InboundView,
  type ReceiveInbound as ReceiveInput,
  type ReceivedLine,
  Refusal,
} from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { receiving } from '../domain/stock-ledger.js';
import { inboundMayTake } from '../domain/warehouse-states.js';
import { refuseFaults, refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { InboundStore, StockStore, StoredInboundLine } from './warehouse-ports.js';
import { inboundOrigin, inboundViewOf, warehouseEvent } from './warehouse-views.js';

/** The warehouse counts in what came: into the ledger, and against what was announced. */
export class ReceiveInbound {
  constructor(
    private readonly inbound: InboundStore,
    private readonly stock: StockStore,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `VALIDATION_FAILED` */
  async run(tx: Tx, { inboundId, lines, complete }: ReceiveInput, call: Call): Promise<InboundView> {
    const stored = await required(this.inbound.lock(tx, inboundId));
    if (stored.operatorId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    const step = complete ? 'complete' : 'count';
    refuseState(inboundMayTake(stored.state, step), stored.state);
    const announced = await this.inbound.lines(tx, inboundId);
    refuseFaults(faultsOf(lines, announced, complete));

    const by = byMember(call);
    const came = lines.filter(({ goodPieces, damagedPieces }) => goodPieces + damagedPieces > 0);
    const opened = came.flatMap(({ line }) => announced.filter((one) => one.line === line));
    const day = shanghaiDate(await tx.now());
    const batchIds = await this.stock.openBatches(tx, stored, opened, day);
    const counted = came.map((line, at) => ({ ...line, batchId: batchIds[at] ?? '' }));
    await this.stock.post(tx, receiving(counted), stored, { referenceId: inboundId, by });
    await this.inbound.count(tx, inboundId, came);
    await this.inbound.step(tx, stored, step, complete ? 'received' : 'receiving', by);

    const after = await required(this.inbound.byId(tx, inboundId));
    if (complete) {
      const { expectedPieces, receivedPieces } = after;
      const told = { ...warehouseEvent(inboundId, after), expectedPieces, receivedPieces };
      tx.emit(inboundReceived, told, inboundOrigin(after));
    }
    return inboundViewOf(after, await this.inbound.lines(tx, inboundId), call.caller);
  }
}

function faultsOf(
  counted: readonly ReceivedLine[],
  announced: readonly StoredInboundLine[],
  complete: boolean,
): FieldFault[] {
  if (counted.length === 0 && !complete) return [{ pointer: '/lines', code: 'empty' }];
  const seen = new Set<number>();
  return counted.flatMap(({ line }, at) => {
    const isKnown = announced.some((one) => one.line === line);
    const code = !isKnown ? 'unknown' : seen.has(line) ? 'repeated' : undefined;
    seen.add(line);
    return code === undefined ? [] : [{ pointer: `/lines/${at}/line`, code }];
  });
}
