import type { CarriageQuoteSealed, CarriageRequestEvent } from '@tianfu/contracts';
import type { StoredQuote, StoredRequest } from './quote-ports.js';

/** What every event of a request tells. */
export const requestEvent = ({
  requestId,
  number,
  title,
  enterpriseId,
}: StoredRequest): CarriageRequestEvent => ({
  requestId,
  number,
  title,
  enterpriseId,
});

/** What every event of a quote tells: that there is one, never what it offers. */
export const quoteEvent = (
  { quoteId, carrierId, revision }: Pick<StoredQuote, 'quoteId' | 'carrierId' | 'revision'>,
  { requestId, number, title }: StoredRequest,
): CarriageQuoteSealed => ({ quoteId, requestId, number, title, carrierId, revision });
