import { Flag, Id, Ids, Instant, JsonObject, Optional, Text, WholeNumber } from '../declare/index.js';

/** One line of the notification list; the sentence is made by the reader's language from subject and payload. */
export class NotificationView {
  @Id()
  notificationId: string;

  /** The event's subject, for example `orders.order.awarded.v1`. */
  @Text({ max: 100 })
  subject: string;

  @JsonObject()
  payload: object;

  @Instant()
  at: string;

  @Flag()
  read: boolean;
}

export class MarkRead {
  /** Left out: all that are there now. */
  @Optional()
  @Ids({ min: 1, max: 100 })
  notificationIds?: string[];
}

export class UnreadCount {
  @WholeNumber({ min: 0, max: 1_000_000 })
  unread: number;
}
