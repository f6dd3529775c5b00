import type { UnreadCount } from '@tianfu/contracts';
import type { Caller, ReadTx } from '@tianfu/service';
import { MAX_COUNTED_UNREAD } from './limits.js';
import type { NotificationStore } from './notification-ports.js';
import { readerOf } from './reader.js';

/** How many notices wait; a thousand stands for a thousand or more. */
export class CountUnread {
  constructor(private readonly notifications: NotificationStore) {}

  async run(tx: ReadTx, caller: Caller): Promise<UnreadCount> {
    const { personId, pools } = readerOf(caller);
    return { unread: await this.notifications.countUnread(tx, personId, pools, MAX_COUNTED_UNREAD) };
  }
}
