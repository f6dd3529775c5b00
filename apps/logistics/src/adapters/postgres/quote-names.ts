import type { AwardNames } from '@tianfu/bidding';

/** How logistics calls what `@tianfu/bidding` seals, opens and awards. */
export const CARRIAGE_QUOTES = {
  bid: 'carriage_quote',
  bidId: 'quote_id',
  revision: 'carriage_quote_revision',
  subject: 'carriage_request',
  subjectId: 'request_id',
  subjectWord: 'request',
  asker: 'shipper',
  deadline: 'deadline',
  award: 'carriage_award',
  awardId: 'award_id',
  winnerId: 'carrier_id',
  schema: 'logistics',
} as const satisfies AwardNames;
