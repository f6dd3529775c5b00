/** What the use cases of the notification list ask of the outside. */
import type { ReadTx, Tx } from '@tianfu/service';
import type { Recipient } from '../domain/notices.js';

export interface Notice {
  readonly subject: string;
  readonly occurredAt: string;
  readonly targets: readonly { readonly recipient: Recipient; readonly payload: object }[];
}

export interface StoredNotice {
  readonly notificationId: string;
  readonly subject: string;
  readonly payload: object;
  readonly occurredAt: Date;
  readonly storedAt: Date;
  readonly read: boolean;
}

/** Where a page of the list begins: below this notice. */
export interface NoticePosition {
  readonly storedAt: Date;
  readonly notificationId: string;
}

export interface NoticeQuery {
  readonly personId: string;
  readonly pools: readonly Recipient[];
  /** Only unread ones (true), only read ones (false), or all. */
  readonly unread: boolean | undefined;
  readonly below: NoticePosition | undefined;
  readonly limit: number;
}

export interface NotificationStore {
  add(tx: Tx, notice: Notice): Promise<void>;
  /** Newest first. */
  find(tx: ReadTx, query: NoticeQuery): Promise<StoredNotice[]>;
  /** Counts to `limit` and no further. */
  countUnread(tx: ReadTx, personId: string, pools: readonly Recipient[], limit: number): Promise<number>;
  /** Ids that are not in the pools are left alone. */
  markRead(tx: Tx, personId: string, pools: readonly Recipient[], ids: readonly string[]): Promise<void>;
  markAllRead(tx: Tx, personId: string, pools: readonly Recipient[]): Promise<void>;
  /** What a list holds now counts as read by a person who begins to read it. */
  beginReading(tx: Tx, personId: string, recipient: Recipient): Promise<void>;
}
