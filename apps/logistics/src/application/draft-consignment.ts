import { consignmentDrafted } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { required, type Tx } from '@tianfu/service';
import { contentFaults } from '../domain/booking-rules.js';
import { loadOf, singleCartons } from '../domain/cartons.js';
import { consignmentEvent, originOf } from './consignment-events.js';
import type { ConsignmentStore } from './ports.js';
import { byPlatform } from './step-by.js';
import type { ConsignmentSource, ConsignmentTerms } from './stored.js';

/** What somebody else's event says of goods that are ready. */
export interface ReadyGoods {
  /** Who ships them. */
  readonly enterpriseId: string;
  readonly source: ConsignmentSource;
  readonly terms: ConsignmentTerms;
  readonly cartons: Parameters<typeof loadOf>[0];
}

/** Drafts a consignment for goods that are ready, once for each order and each sample. */
export class DraftConsignment {
  constructor(private readonly consignments: ConsignmentStore) {}

  async run(tx: Tx, { enterpriseId, source, terms, cartons }: ReadyGoods): Promise<void> {
    const { orderId, bookingId } = source;
    // The event may come again, or after somebody drafted it by hand; there is one consignment for it all the same.
    if (orderId !== undefined && (await this.consignments.byOrder(tx, orderId)) !== undefined) return;
    if (bookingId !== undefined && (await this.consignments.byBooking(tx, bookingId)) !== undefined) return;
    const usable = contentFaults({ ...terms, cartons: [...cartons] }).length === 0;
    const boxes = usable ? cartons : [];
    const consignmentId = newId();
    await this.consignments.insert(tx, {
      consignmentId,
      enterpriseId,
      source,
      terms,
      cartons: singleCartons(boxes),
      load: loadOf(boxes),
      by: byPlatform(),
    });
    const stored = await required(this.consignments.byId(tx, consignmentId));
    tx.emit(consignmentDrafted, consignmentEvent(stored), originOf(stored));
  }
}
