import { type ExceptionKind, logisticsExceptionRaised } from '@tianfu/contracts';
import { newId, present } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { consignmentEvent } from './consignment-events.js';
import type { ConsignmentStore, TroubleStore } from './ports.js';
import type { StoredConsignment } from './stored.js';

/** Puts something that goes wrong into the inbox, once while it is open, and tells those it concerns. */
export class RaiseTrouble {
  constructor(
    private readonly troubles: TroubleStore,
    private readonly consignments: Pick<ConsignmentStore, 'byId'>,
  ) {}

  /** @param stored of a leg: its consignment is told of */
  async run(
    tx: Tx,
    stored: StoredConsignment,
    kind: ExceptionKind,
    about: { readonly tripId?: string | undefined; readonly detail?: string | undefined } = {},
  ): Promise<void> {
    const { legOf } = stored;
    const consignment = (legOf && (await this.consignments.byId(tx, legOf.parentId))) ?? stored;
    const { consignmentId, hubId } = consignment;
    const exceptionId = newId();
    const trouble = {
      exceptionId,
      consignmentId,
      leg: legOf?.leg,
      hubId,
      kind,
      tripId: about.tripId,
      detail: about.detail,
    };
    if (!(await this.troubles.open(tx, trouble))) return;
    tx.emit(
      logisticsExceptionRaised,
      { ...consignmentEvent(consignment), exceptionId, kind, ...present({ hubId }) },
      { aggregateId: exceptionId, version: 1 },
    );
  }
}
