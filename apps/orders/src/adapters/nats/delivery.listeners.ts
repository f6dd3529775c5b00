import { consignmentDelivered, type ConsignmentDelivered, type EventEnvelope } from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { DeliverOrder } from '../../application/deliver-order.js';

@Injectable()
export class DeliveryListeners {
  constructor(private readonly delivering: DeliverOrder) {}

  @Listens(consignmentDelivered)
  delivered({ payload }: EventEnvelope<ConsignmentDelivered>, tx: Tx): Promise<void> {
    return this.delivering.run(tx, payload);
  }
}
