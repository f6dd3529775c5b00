import { Id, Instant, OneOf, Optional, Text } from '../declare/index.js';

/** A calendar a phone can subscribe to. */
export class OpenFeed {
  /** Of the caller's bookings, or (staff) of one resource of a centre. */
  @OneOf(['bookings', 'resource'])
  of: string;

  @Optional()
  @Id()
  resourceId?: string;
}

export class FeedOpened {
  @Id()
  feedId: string;

  /** Path below the platform's address. Whoever has it can read the feed: it is told once. */
  @Text({ max: 200 })
  path: string;

  @Instant()
  at: string;
}

export class FeedRef {
  @Id()
  feedId: string;
}

export class FeedToken {
  @Text({ min: 20, max: 100 })
  token: string;
}

export class CalendarText {
  /** iCalendar (RFC 5545). */
  @Text({ max: 500_000 })
  ics: string;
}
