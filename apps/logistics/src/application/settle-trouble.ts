import {
  type FindLogisticsExceptions,
  type LogisticsExceptionView,
  type PageOf,
  type ResolveLogisticsException,
} from '@tianfu/contracts';
import { type Call, pageOfSlice, type ReadTx, required, type Tx } from '@tianfu/service';
import { present } from '@tianfu/kernel';
import type { TroubleStore } from './ports.js';
import { refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { StoredTrouble } from './stored.js';

/** The exceptions inbox: seen by those the consignment concerns, settled by its hub. */
export class SettleTrouble {
  constructor(private readonly troubles: TroubleStore) {}

  async find(tx: ReadTx, asked: FindLogisticsExceptions): Promise<PageOf<LogisticsExceptionView>> {
    const { rows, nextCursor } = await this.troubles.find(tx, asked);
    return pageOfSlice({ rows: rows.map(viewOf), nextCursor });
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async run(
    tx: Tx,
    { exceptionId, resolution }: ResolveLogisticsException,
    call: Call,
  ): Promise<LogisticsExceptionView> {
    const trouble = await required(this.troubles.lock(tx, exceptionId));
    refuseState(trouble.state === 'open', trouble.state);
    await this.troubles.resolve(tx, exceptionId, resolution, byMember(call));
    return viewOf(await required(this.troubles.lock(tx, exceptionId)));
  }
}

const viewOf = (trouble: StoredTrouble): LogisticsExceptionView => ({
  exceptionId: trouble.exceptionId,
  kind: trouble.kind,
  consignmentId: trouble.consignmentId,
  consignmentNumber: trouble.consignmentNumber,
  state: trouble.state,
  openedAt: trouble.openedAt.toISOString(),
  ...present({
    tripId: trouble.tripId,
    detail: trouble.detail,
    resolvedAt: trouble.resolvedAt?.toISOString(),
    resolution: trouble.resolution,
    settledBy: trouble.settledBy,
    settledTripNumber: trouble.settledTrip,
  }),
});
