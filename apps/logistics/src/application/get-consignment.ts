import type {
  ConsignmentRef,
  ConsignmentSummary,
  ConsignmentView,
  FindConsignments,
  PageOf,
} from '@tianfu/contracts';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise } from '@tianfu/service';
import { consignmentViewOf, summaryOf } from './consignment-view-of.js';
import { isSplit } from './legs-of.js';
import type { ConsignmentStore, TripStore } from './ports.js';
import type { ReadLeg } from './via-hub-view-of.js';

/** Shows consignments to shipper, recipient and hub. */
export class GetConsignment {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run(tx: ReadTx, { consignmentId }: ConsignmentRef, call: Call): Promise<ConsignmentView> {
    const consignment = await required(this.consignments.byId(tx, consignmentId));
    const cartons = await this.consignments.cartons(tx, [consignmentId]);
    const share = await this.trips.shareOf(tx, consignmentId);
    const legs: ReadLeg[] = [];
    for (const leg of isSplit(consignment) ? await this.consignments.legsOf(tx, [consignmentId]) : [])
      legs.push({ leg, share: await this.trips.shareOf(tx, leg.consignmentId) });
    return consignmentViewOf({ consignment, cartons, share, legs }, call);
  }

  async find(tx: ReadTx, asked: FindConsignments, call: Call): Promise<PageOf<ConsignmentSummary>> {
    const seenBy = { enterpriseId: requireEnterprise(call.caller), atHub: asked.atOurHub === true };
    const { rows, nextCursor } = await this.consignments.find(tx, seenBy, asked);
    return pageOfSlice({ rows: rows.map((row) => summaryOf(row, call)), nextCursor });
  }
}
