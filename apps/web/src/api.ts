import {
  infiniteQueryOptions,
  QueryCache,
  QueryClient,
  queryOptions,
  MutationCache,
} from '@tanstack/react-query';
import {
  createClient,
  Problem,
  type Client,
  type FindDossiersInput,
  type FindFacilitiesInput,
  type FindFeedInput,
  type FindNotificationsInput,
  type FindOpenOrdersInput,
  type FindOwnBidsInput,
  type FindOwnOrdersInput,
} from '@tianfu/sdk';
import { noteServerTime } from './live/server-clock.js';
import type { PlatformService } from './routes/search.js';
import { activeEnterprise } from './session/active-enterprise.js';
import { preferences } from './session/preferences.js';
import { signedOut } from './session/signed-out.js';

/** The one way to the server. */
export const client: Client = createClient({
  baseUrl: '',
  enterpriseId: activeEnterprise,
  language: () => preferences.get().language,
});

const noteProblem = (error: unknown): void => {
  if (error instanceof Problem && error.status === 401 && error.code !== 'WRONG_CREDENTIALS')
    signedOut.set(true);
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteProblem }),
  mutationCache: new MutationCache({ onError: noteProblem }),
  defaultOptions: {
    // The client repeats what may be repeated; live updates say when something is out of date.
    queries: { retry: false, staleTime: 15_000 },
    mutations: { retry: false },
  },
});

/** Rows a list asks for at once. */
const PAGE_ROWS = 20;

type Listed<I> = Omit<I, 'limit' | 'cursor'>;
const firstCursor = (): string | undefined => undefined;
const nextCursor = ({ page }: { page: { nextCursor?: string | undefined } }): string | undefined =>
  page.nextCursor;
const paging = { initialPageParam: firstCursor(), getNextPageParam: nextCursor };

/** Every read of the app: its key and how it is fetched. Keys begin with what live updates invalidate. */
export const api = {
  me: () =>
    queryOptions({
      queryKey: ['me'],
      queryFn: ({ signal }) => client.getMe({}, { signal }),
      staleTime: 60_000,
    }),
  unread: () =>
    queryOptions({
      queryKey: ['notices', 'count'],
      queryFn: ({ signal }) => client.countUnread({}, { signal }),
    }),
  notices: (filters: Listed<FindNotificationsInput>) =>
    infiniteQueryOptions({
      queryKey: ['notices', 'list', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findNotifications({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  invitation: (code: string) =>
    queryOptions({
      queryKey: ['invitation', code],
      queryFn: ({ signal }) => client.previewInvitation({ code }, { signal }),
    }),
  members: () =>
    queryOptions({
      queryKey: ['members', 'list'],
      queryFn: ({ signal }) => client.findMembers({}, { signal }),
    }),
  invitations: () =>
    queryOptions({
      queryKey: ['members', 'invitations'],
      queryFn: ({ signal }) => client.findInvitations({}, { signal }),
    }),
  apiKeys: () =>
    queryOptions({ queryKey: ['api-keys'], queryFn: ({ signal }) => client.findApiKeys({}, { signal }) }),
  ownDossier: () =>
    queryOptions({
      queryKey: ['dossier', 'own'],
      queryFn: ({ signal }) => client.getOwnDossier({}, { signal }),
    }),
  dossiers: (filters: Listed<FindDossiersInput>) =>
    infiniteQueryOptions({
      queryKey: ['dossiers', 'list', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findDossiers({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  dossier: (dossierId: string) =>
    queryOptions({
      queryKey: ['dossiers', 'one', dossierId],
      queryFn: ({ signal }) => client.getDossier({ dossierId }, { signal }),
    }),
  ownOrders: (filters: Listed<FindOwnOrdersInput>) =>
    infiniteQueryOptions({
      queryKey: ['orders', 'own', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findOwnOrders({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  openOrders: (filters: Listed<FindOpenOrdersInput>) =>
    infiniteQueryOptions({
      queryKey: ['market', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findOpenOrders({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  feed: (filters: Listed<FindFeedInput>) =>
    infiniteQueryOptions({
      queryKey: ['feed', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findFeed({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  order: (orderId: string) =>
    queryOptions({
      queryKey: ['orders', 'one', orderId],
      queryFn: async ({ signal }) => {
        const order = await client.getOrder({ orderId }, { signal });
        noteServerTime(order.serverTime);
        return order;
      },
    }),
  amendments: (orderId: string) =>
    queryOptions({
      queryKey: ['orders', 'amendments', orderId],
      queryFn: ({ signal }) => client.findAmendments({ orderId }, { signal }),
    }),
  matches: (orderId: string, suitable: boolean, q?: string) =>
    queryOptions({
      queryKey: ['matches', orderId, suitable, q ?? ''],
      queryFn: ({ signal }) =>
        client.findMatches({ orderId, suitable: suitable ? 'true' : 'false', q, limit: 50 }, { signal }),
    }),
  openedBids: (orderId: string) =>
    queryOptions({
      queryKey: ['bids', 'opened', orderId],
      queryFn: ({ signal }) => client.compareBids({ orderId }, { signal }),
    }),
  /** Our bid on an order; null when there is none. */
  ownBid: (orderId: string) =>
    queryOptions({
      queryKey: ['bids', 'own', orderId],
      queryFn: ({ signal }) => client.getOwnBid({ orderId }, { signal }).catch(nullWhenNotFound),
    }),
  ownBids: (filters: Listed<FindOwnBidsInput>) =>
    infiniteQueryOptions({
      queryKey: ['bids', 'list', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findOwnBids({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  contracts: () =>
    infiniteQueryOptions({
      queryKey: ['contracts', 'list'],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findContracts({ cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  contract: (contractId: string) =>
    queryOptions({
      queryKey: ['contracts', 'one', contractId],
      queryFn: ({ signal }) => client.getContract({ contractId }, { signal }),
    }),
  facilities: (filters: Listed<FindFacilitiesInput>) =>
    infiniteQueryOptions({
      queryKey: ['facilities', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findFacilities({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  audit: (service: PlatformService) =>
    infiniteQueryOptions({
      queryKey: ['platform', 'audit', service],
      queryFn: ({ signal, pageParam: cursor }) =>
        client[`${service}FindAudit`]({ cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  deadLetters: (service: PlatformService) =>
    infiniteQueryOptions({
      queryKey: ['platform', 'dead-letters', service],
      queryFn: ({ signal, pageParam: cursor }) =>
        client[`${service}FindDeadLetters`]({ cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
};

function nullWhenNotFound(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}

/** The rows of all pages fetched so far. */
export const rowsOf = <T>(data: { pages: readonly { data: readonly T[] }[] }): readonly T[] =>
  data.pages.flatMap((page) => page.data);
