import { SEALED_BID_ENDS, sealedBidTransitions } from '@tianfu/bidding';
import type { CarriageQuoteState, CarriageRequestState } from '@tianfu/contracts';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

/** The life of a request for quotes. The clock closes it; without a quote it has failed. */
export const requestTable = defineStateTable({
  initial: 'open',
  final: ['awarded', 'failed', 'cancelled'],
  transitions: {
    close: { from: ['open'], to: 'closed' },
    fail: { from: ['open'], to: 'failed' },
    award: { from: ['closed'], to: 'awarded' },
    cancel: { from: ['open', 'closed'], to: 'cancelled' },
  },
});
export type RequestStep = EventOf<typeof requestTable>;

export const requestMayTake = (state: CarriageRequestState, step: RequestStep): boolean =>
  allowedEvents(requestTable, state).includes(step);

/** The life of a quote: a sealed bid's, without conditions that change. Those of a cancelled request are lost, unopened. */
export const quoteTable = defineStateTable({
  initial: 'submitted',
  final: SEALED_BID_ENDS,
  transitions: sealedBidTransitions(['submitted']),
});
export type QuoteStep = EventOf<typeof quoteTable>;

export const quoteMayTake = (state: CarriageQuoteState, step: QuoteStep): boolean =>
  allowedEvents(quoteTable, state).includes(step);
