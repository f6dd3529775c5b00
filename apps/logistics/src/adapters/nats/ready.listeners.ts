import {
  type EventEnvelope,
  orderReady,
  type OrderReady,
  sampleShipped,
  type SampleShipped,
} from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { DraftConsignment } from '../../application/draft-consignment.js';
import { termsOfOrder, termsOfSample } from '../../domain/ready-goods.js';

/** Goods that are ready elsewhere become drafted consignments here. */
@Injectable()
export class ReadyListeners {
  constructor(private readonly drafting: DraftConsignment) {}

  @Listens(orderReady)
  orderReady({ payload }: EventEnvelope<OrderReady>, tx: Tx): Promise<void> {
    const { supplierId, orderId, number } = payload;
    const source = { kind: 'order', orderId, number } as const;
    return this.drafting.run(tx, {
      enterpriseId: supplierId,
      source,
      terms: termsOfOrder(payload),
      cartons: [],
    });
  }

  @Listens(sampleShipped)
  sampleShipped({ payload }: EventEnvelope<SampleShipped>, tx: Tx): Promise<void> {
    const { centreEnterpriseId, bookingId, number } = payload;
    const source = { kind: 'sample', bookingId, number } as const;
    return this.drafting.run(tx, {
      enterpriseId: centreEnterpriseId,
      source,
      terms: termsOfSample(payload),
      cartons: [],
    });
  }
}
