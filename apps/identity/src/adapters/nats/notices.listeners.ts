import { Injectable } from '@nestjs/common';
import { allEvents, type EventContract, type EventEnvelope } from '@tianfu/contracts';
import { Listens, type Tx } from '@tianfu/service';
import { StoreNotice } from '../../application/store-notice.js';

/** Every event that stays in somebody's notification list, of whatever service. */
export const NOTICE_EVENTS: readonly EventContract[] = allEvents.filter((event) => event.notice);

@Injectable()
export class NoticesListeners {
  constructor(private readonly storeNotice: StoreNotice) {}

  store(event: EventContract, envelope: EventEnvelope, tx: Tx): Promise<void> {
    return this.storeNotice.run(tx, event, envelope);
  }
}

/*
 * One method an event, because each event has a durable consumer of its own. They would all read the same, and a
 * new notice in the contracts would be forgotten here: so they are made from the contracts, with the decorator
 * applied as the compiler would apply it.
 */
for (const event of NOTICE_EVENTS) {
  const name = `on ${event.subject}`;
  const descriptor = {
    value(this: NoticesListeners, envelope: EventEnvelope, tx: Tx): Promise<void> {
      return this.store(event, envelope, tx);
    },
    writable: true,
    configurable: true,
  };
  Object.defineProperty(NoticesListeners.prototype, name, descriptor);
  Listens(event)(NoticesListeners.prototype, name, descriptor);
}
