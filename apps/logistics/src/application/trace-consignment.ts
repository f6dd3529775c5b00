import type { ReadTx, Tx } from '@tianfu/service';
import { eventsOf, type TracedStep } from '../domain/epcis-of-consignment.js';
import type { EventIds, EventStore } from './event-ports.js';
import type { ConsignmentPapers } from './paper-ports.js';

/** Tells the steps of a consignment's cartons as visibility events, shown to shipper and recipient. */
export class TraceConsignment {
  constructor(
    private readonly consignments: Pick<ConsignmentPapers, 'traced'>,
    private readonly events: EventStore,
    private readonly ids: EventIds,
    private readonly base: string,
  ) {}

  /** Runs in scope `service`. The same step told again changes nothing. */
  async run(tx: Tx & ReadTx, consignmentId: string, step: TracedStep, at: Date): Promise<void> {
    const goods = await this.consignments.traced(tx, consignmentId);
    if (goods === undefined || goods.cartons.length === 0) return;
    const naming = { base: this.base, eventId: (of: string) => this.ids.of(of) };
    const { enterpriseId, consigneeId } = goods;
    await this.events.take(tx, eventsOf(step, goods, at, naming), {
      enterpriseId,
      shownTo: consigneeId === undefined ? [] : [consigneeId],
    });
  }
}
