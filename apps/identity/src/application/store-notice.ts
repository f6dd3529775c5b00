import { type EventContract, type EventEnvelope, withOwnIdsOnly } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { recipientsOf } from '../domain/notices.js';
import type { NotificationStore } from './notification-ports.js';

/** Puts an event into the list of everybody it is for. The inbox sees to it that this happens once. */
export class StoreNotice {
  constructor(private readonly notifications: NotificationStore) {}

  async run(tx: Tx, event: EventContract, envelope: EventEnvelope): Promise<void> {
    const recipients = recipientsOf(event.audience(envelope.payload));
    if (recipients.length === 0) return;
    await this.notifications.add(tx, {
      subject: envelope.subject,
      occurredAt: envelope.occurredAt,
      targets: recipients.map((recipient) => ({
        recipient,
        payload: withOwnIdsOnly(envelope.payload, recipient.recipientId),
      })),
    });
  }
}
