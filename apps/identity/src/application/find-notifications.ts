import {
  DEFAULT_PAGE_SIZE,
  type FindNotifications as FindNotificationsInput,
  type NotificationView,
  type PageOf,
} from '@tianfu/contracts';
import type { Caller, ReadTx } from '@tianfu/service';
import { noticeCursor, positionOf } from './notice-cursor.js';
import type { NotificationStore, StoredNotice } from './notification-ports.js';
import { readerOf } from './reader.js';

/** The caller's lists merged into one, newest first. */
export class FindNotifications {
  constructor(private readonly notifications: NotificationStore) {}

  async run(tx: ReadTx, caller: Caller, input: FindNotificationsInput): Promise<PageOf<NotificationView>> {
    const limit = input.limit ?? DEFAULT_PAGE_SIZE;
    const found = await this.notifications.find(tx, {
      ...readerOf(caller),
      unread: input.unread === undefined ? undefined : input.unread === 'true',
      below: input.cursor === undefined ? undefined : positionOf(input.cursor),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      data: shown.map(notificationView),
      page: last === undefined ? { hasMore: false } : { hasMore: true, nextCursor: noticeCursor(last) },
    };
  }
}

const notificationView = (notice: StoredNotice): NotificationView => ({
  notificationId: notice.notificationId,
  subject: notice.subject,
  payload: notice.payload,
  at: notice.occurredAt.toISOString(),
  read: notice.read,
});
