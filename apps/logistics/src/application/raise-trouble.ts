import { type ExceptionKind, logisticsExceptionRaised } from '@tianfu/contracts';
import { newId, present } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { consignmentEvent } from './consignment-events.js';
import type { ConsignmentStore, NewTrouble, TroubleStore } from './ports.js';
import type { StoredConsignment } from './stored.js';

/** Puts something that goes wrong into the inbox, once while it is open, and tells those it concerns. */
export class RaiseTrouble {
  constructor(
    private readonly troubles: TroubleStore,
    private readonly consignments: Pick<ConsignmentStore, 'byId'>,
  ) {}

  /**
   * @param stored of a leg: its consignment is told of
   * @param about its `since`, where it lasts: settled after that it is not raised again
   */
  async run(
    tx: Tx,
    stored: StoredConsignment,
    kind: ExceptionKind,
    about: Pick<NewTrouble, 'since'> & {
      readonly tripId?: string;
      readonly detail?: string | undefined;
    } = {},
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
      since: about.since,
    };
    if (!(await this.troubles.open(tx, trouble))) return;
    tx.emit(
      logisticsExceptionRaised,
      { ...consignmentEvent(consignment), exceptionId, kind, ...present({ hubId }) },
      { aggregateId: exceptionId, version: 1 },
    );
  }
}
