import {
  type ConsignmentAtHub,
  consignmentBooked,
  type ConsignmentBooked,
  consignmentDelivered,
  type ConsignmentDelivered,
  type ConsignmentEvent,
  consignmentLeftHub,
  consignmentPickedUp,
  consignmentReachedHub,
  type EventEnvelope,
} from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { TraceConsignment } from '../../application/trace-consignment.js';

/** The life of a consignment as visibility events: booked it is packed, then it leaves, then it is there. */
@Injectable()
export class TraceListeners {
  constructor(private readonly tracing: TraceConsignment) {}

  @Listens(consignmentBooked)
  booked({ payload, occurredAt }: EventEnvelope<ConsignmentBooked>, tx: Tx): Promise<void> {
    return this.tracing.run(tx, payload.consignmentId, 'packing', new Date(occurredAt));
  }

  @Listens(consignmentPickedUp)
  pickedUp({ payload, occurredAt }: EventEnvelope<ConsignmentEvent>, tx: Tx): Promise<void> {
    return this.tracing.run(tx, payload.consignmentId, 'shipping', new Date(occurredAt));
  }

  @Listens(consignmentReachedHub)
  reachedHub({ payload }: EventEnvelope<ConsignmentAtHub>, tx: Tx): Promise<void> {
    return this.tracing.run(tx, payload.consignmentId, 'hub-receiving', new Date(payload.at));
  }

  @Listens(consignmentLeftHub)
  leftHub({ payload }: EventEnvelope<ConsignmentAtHub>, tx: Tx): Promise<void> {
    return this.tracing.run(tx, payload.consignmentId, 'hub-shipping', new Date(payload.at));
  }

  @Listens(consignmentDelivered)
  delivered({ payload }: EventEnvelope<ConsignmentDelivered>, tx: Tx): Promise<void> {
    return this.tracing.run(tx, payload.consignmentId, 'receiving', new Date(payload.deliveredAt));
  }
}
