import { sealedBidTransitions } from '@tianfu/bidding';
import type { CarriageQuoteState, CarriageRequestState } from '@tianfu/contracts';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

/**
 * The life of a request for quotes. The clock closes it; without a quote it has failed. An award whose trip comes to
 * nothing before it begins is released.
 */
export const requestTable = defineStateTable({
  initial: 'open',
  final: ['failed', 'cancelled'],
  transitions: {
    close: { from: ['open'], to: 'closed' },
    fail: { from: ['open'], to: 'failed' },
    award: { from: ['closed'], to: 'awarded' },
    release: { from: ['awarded'], to: 'closed' },
    cancel: { from: ['open', 'closed'], to: 'cancelled' },
  },
});
export type RequestStep = EventOf<typeof requestTable>;

export const requestMayTake = (state: CarriageRequestState, step: RequestStep): boolean =>
  allowedEvents(requestTable, state).includes(step);

/**
 * The life of a quote: a sealed bid's, without conditions that change. Those of a cancelled request are lost, unopened;
 * those that were opened stand again when the award is released, all but one its own carrier declined.
 */
export const quoteTable = defineStateTable({
  initial: 'submitted',
  final: ['withdrawn', 'declined', 'disqualified'],
  transitions: {
    ...sealedBidTransitions(['submitted']),
    decline: { from: ['won'], to: 'declined' },
    reopen: { from: ['won', 'lost'], to: 'opened' },
  },
});
export type QuoteStep = EventOf<typeof quoteTable>;

export const quoteMayTake = (state: CarriageQuoteState, step: QuoteStep): boolean =>
  allowedEvents(quoteTable, state).includes(step);
