import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CarriageRequestView, GeoPosition } from '@tianfu/sdk';
import { client, queryClient } from './api.js';

const PAGE_ROWS = 20;
/** The most one page of the platform holds. */
const WHOLE_ROWS = 100;

const firstCursor = (): string | undefined => undefined;
const nextCursor = ({ page }: { page: { nextCursor?: string | undefined } }): string | undefined =>
  page.nextCursor;
const paging = { initialPageParam: firstCursor(), getNextPageParam: nextCursor };

/** The reads of requests for quotes, of both sides. */
export const quotesApi = {
  requests: () =>
    infiniteQueryOptions({
      queryKey: ['quotes', 'asked'],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findCarriageRequests({ cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  request: (requestId: string) =>
    queryOptions({
      queryKey: ['quotes', 'request', requestId],
      queryFn: ({ signal }) => client.getCarriageRequest({ requestId }, { signal }),
    }),
  opened: (requestId: string) =>
    queryOptions({
      queryKey: ['quotes', 'opened', requestId],
      queryFn: ({ signal }) => client.compareCarriageQuotes({ requestId }, { signal }),
    }),
  invitations: () =>
    infiniteQueryOptions({
      queryKey: ['quotes', 'invited'],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findQuoteInvitations({ cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  invitation: (requestId: string) =>
    queryOptions({
      queryKey: ['quotes', 'invitation', requestId],
      queryFn: ({ signal }) => client.getQuoteInvitation({ requestId }, { signal }),
    }),
  /** Ours whose quotes are open and nobody has decided on. */
  toCompare: () =>
    queryOptions({
      queryKey: ['quotes', 'to compare'],
      queryFn: ({ signal }) => client.findCarriageRequests({ state: 'closed' }, { signal }),
    }),
  /** Those that still want a quote of ours. */
  unanswered: () =>
    queryOptions({
      queryKey: ['quotes', 'unanswered'],
      queryFn: ({ signal }) => client.findQuoteInvitations({ unanswered: true }, { signal }),
    }),
  carriers: (near: GeoPosition | undefined) =>
    queryOptions({
      queryKey: ['quotes', 'carriers', near],
      queryFn: ({ signal }) => client.findCarriersToAsk({ ...near }, { signal }),
    }),
  /** Our goods nobody carries yet. */
  waitingGoods: () =>
    queryOptions({
      queryKey: ['consignments', 'to ask about'],
      queryFn: ({ signal }) =>
        client.findConsignments({ state: ['draft', 'booked'], limit: WHOLE_ROWS }, { signal }),
    }),
};

/** A verb answered with the request as it stands now. */
export async function tookRequest(request: CarriageRequestView): Promise<void> {
  queryClient.setQueryData(quotesApi.request(request.requestId).queryKey, request);
  await Promise.all(
    [['quotes'], ['consignments']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
