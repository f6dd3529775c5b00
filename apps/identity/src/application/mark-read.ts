import type { MarkRead as MarkReadInput, UnreadCount } from '@tianfu/contracts';
import type { Caller, Tx } from '@tianfu/service';
import { MAX_COUNTED_UNREAD } from './limits.js';
import type { NotificationStore } from './notification-ports.js';
import { readerOf } from './reader.js';

/** Marks the named notices read, or all that are there now. */
export class MarkRead {
  constructor(private readonly notifications: NotificationStore) {}

  async run(tx: Tx, caller: Caller, { notificationIds }: MarkReadInput): Promise<UnreadCount> {
    const { personId, pools } = readerOf(caller);
    if (notificationIds === undefined) await this.notifications.markAllRead(tx, personId, pools);
    if (notificationIds !== undefined) {
      await this.notifications.markRead(tx, personId, pools, notificationIds);
    }
    return { unread: await this.notifications.countUnread(tx, personId, pools, MAX_COUNTED_UNREAD) };
  }
}
