import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  CompareRatesInput,
  ConsignmentView,
  FindConsignmentsInput,
  FindInboundInput,
  FindLogisticsExceptionsInput,
  FindOutboundInput,
  FindStockInput,
  GetFeeStatementInput,
  GetStockAgesInput,
  InboundView,
  OutboundView,
} from '@tianfu/sdk';
import { Problem } from '@tianfu/sdk';
import { client, queryClient } from './api.js';
import { readPages } from './api-pages.js';

/** Rows a list asks for at once, and the most one page of the platform holds. */
const PAGE_ROWS = 20;
const WHOLE_ROWS = 100;
/** A hub's day is shown whole up to five hundred trips, cancelled ones among them. */
const DAY_PAGES = 5;
/** And as many waiting goods as one plan takes. */
const WAITING_PAGES = 20;

type Listed<I> = Omit<I, 'limit' | 'cursor'>;
const firstCursor = (): string | undefined => undefined;
const nextCursor = ({ page }: { page: { nextCursor?: string | undefined } }): string | undefined =>
  page.nextCursor;
const paging = { initialPageParam: firstCursor(), getNextPageParam: nextCursor };

/** The reads of logistics; their keys begin with what live updates name. They stay out of what every page loads. */
export const logisticsApi = {
  consignments: (filters: Listed<FindConsignmentsInput>) =>
    infiniteQueryOptions({
      queryKey: ['consignments', 'list', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findConsignments({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  /** What waits at our hub for a trip of that day, the earliest pick-up first. */
  waiting: (day: string) =>
    queryOptions({
      queryKey: ['consignments', 'waiting', day],
      queryFn: ({ signal }) =>
        readPages(
          (cursor) =>
            client.findConsignments(
              { atOurHub: true, waitingOn: day, cursor, limit: WHOLE_ROWS },
              { signal },
            ),
          WAITING_PAGES,
        ),
    }),
  consignment: (consignmentId: string) =>
    queryOptions({
      queryKey: ['consignments', 'one', consignmentId],
      queryFn: ({ signal }) => client.getConsignment({ consignmentId }, { signal }),
    }),
  tracking: (consignmentId: string) =>
    queryOptions({
      queryKey: ['consignments', 'tracking', consignmentId],
      queryFn: ({ signal }) => client.getTracking({ consignmentId }, { signal }),
    }),
  publicTracking: (token: string) =>
    queryOptions({
      queryKey: ['track', token],
      queryFn: ({ signal }) => client.getPublicTracking({ token }, { signal }),
    }),
  /** What is declared to customs; null when nothing is yet. */
  customs: (consignmentId: string) =>
    queryOptions({
      queryKey: ['consignments', 'customs', consignmentId],
      queryFn: ({ signal }) => client.getCustoms({ consignmentId }, { signal }).catch(nullWhenNotFound),
    }),
  rates: (asked: CompareRatesInput) =>
    queryOptions({
      queryKey: ['rates', asked],
      queryFn: ({ signal }) => client.compareRates(asked, { signal }),
    }),
  hubs: () =>
    queryOptions({
      queryKey: ['hubs'],
      queryFn: ({ signal }) => client.findHubs({}, { signal }),
      staleTime: 300_000,
    }),
  trips: (day: string) =>
    queryOptions({
      queryKey: ['trips', 'day', day],
      queryFn: async ({ signal }) => {
        const { rows, isCut } = await readPages(
          (cursor) => client.findTrips({ day, cursor, limit: WHOLE_ROWS }, { signal }),
          DAY_PAGES,
        );
        // One whose departure changes meanwhile may be on two pages.
        const data = [...new Map(rows.map((trip) => [trip.tripId, trip])).values()];
        return { data, isCut };
      },
    }),
  trip: (tripId: string) =>
    queryOptions({
      queryKey: ['trips', 'one', tripId],
      queryFn: ({ signal }) => client.getTrip({ tripId }, { signal }),
    }),
  proposals: (day: string) =>
    queryOptions({
      queryKey: ['trips', 'proposals', day],
      queryFn: ({ signal }) => client.proposeTrips({ day }, { signal }),
    }),
  plan: (planId: string) =>
    queryOptions({
      queryKey: ['plans', planId],
      queryFn: ({ signal }) => client.getPlan({ planId }, { signal }),
    }),
  hubVehicles: () =>
    queryOptions({
      queryKey: ['vehicles', 'hub'],
      queryFn: ({ signal }) => client.findVehicles({ forHub: true, limit: WHOLE_ROWS }, { signal }),
    }),
  vehicles: () =>
    queryOptions({
      queryKey: ['vehicles', 'own'],
      queryFn: ({ signal }) => client.findVehicles({ limit: WHOLE_ROWS }, { signal }),
    }),
  /** Our enterprise as a carrier; null while it has not said who it is. */
  carrier: () =>
    queryOptions({
      queryKey: ['carrier'],
      queryFn: ({ signal }) => client.getOwnCarrier({}, { signal }).catch(nullWhenNotFound),
    }),
  cards: () =>
    infiniteQueryOptions({
      queryKey: ['rate-cards'],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findRateCards({ cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  tenders: () =>
    infiniteQueryOptions({
      queryKey: ['tenders', 'list'],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findTenders({ cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  drives: () =>
    queryOptions({
      queryKey: ['drives', 'list'],
      queryFn: ({ signal }) => client.findDrives({ limit: WHOLE_ROWS }, { signal }),
    }),
  drive: (tripId: string) =>
    queryOptions({
      queryKey: ['drives', 'one', tripId],
      queryFn: ({ signal }) => client.getDrive({ tripId }, { signal }),
    }),
  troubles: (filters: Listed<FindLogisticsExceptionsInput>) =>
    infiniteQueryOptions({
      queryKey: ['logistics-exceptions', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findLogisticsExceptions({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  warehouses: () =>
    queryOptions({
      queryKey: ['warehouses', 'list'],
      queryFn: ({ signal }) => client.findWarehouses({}, { signal }),
    }),
  inbounds: (filters: Listed<FindInboundInput>) =>
    infiniteQueryOptions({
      queryKey: ['warehouses', 'inbounds', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findInbound({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  inbound: (inboundId: string) =>
    queryOptions({
      queryKey: ['warehouses', 'inbound', inboundId],
      queryFn: ({ signal }) => client.getInbound({ inboundId }, { signal }),
    }),
  outbounds: (filters: Listed<FindOutboundInput>) =>
    infiniteQueryOptions({
      queryKey: ['warehouses', 'outbounds', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findOutbound({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  outbound: (outboundId: string) =>
    queryOptions({
      queryKey: ['warehouses', 'outbound', outboundId],
      queryFn: ({ signal }) => client.getOutbound({ outboundId }, { signal }),
    }),
  stock: (filters: Listed<FindStockInput>) =>
    infiniteQueryOptions({
      queryKey: ['warehouses', 'stock', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findStock({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  stockAges: (asked: GetStockAgesInput) =>
    queryOptions({
      queryKey: ['warehouses', 'ages', asked],
      queryFn: ({ signal }) => client.getStockAges(asked, { signal }),
    }),
  moves: (batchId: string) =>
    infiniteQueryOptions({
      queryKey: ['warehouses', 'moves', batchId],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findStockMoves({ batchId, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  feeRules: (warehouseId: string) =>
    queryOptions({
      queryKey: ['warehouses', 'rules', warehouseId],
      queryFn: ({ signal }) => client.findFeeRules({ warehouseId }, { signal }),
    }),
  fees: (asked: GetFeeStatementInput) =>
    queryOptions({
      queryKey: ['warehouses', 'fees', asked],
      queryFn: ({ signal }) => client.getFeeStatement(asked, { signal }),
    }),
};

function nullWhenNotFound(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}

/** A verb answered with the consignment as it stands now: shows it, and lets every list ask again. */
export async function tookConsignment(consignment: ConsignmentView): Promise<void> {
  const { queryKey } = logisticsApi.consignment(consignment.consignmentId);
  queryClient.setQueryData(queryKey, consignment);
  await queryClient.invalidateQueries({
    queryKey: ['consignments'],
    predicate: ({ queryKey: key }) => key[1] !== 'one',
  });
}

/** It goes via the hub now, or directly again: its legs and whatever trips they were on ask again. */
export async function tookLegs(consignment: ConsignmentView): Promise<void> {
  queryClient.setQueryData(logisticsApi.consignment(consignment.consignmentId).queryKey, consignment);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['consignments'] }),
    queryClient.invalidateQueries({ queryKey: ['trips'] }),
  ]);
}

/** A verb answered with the notice as it stands now; stock, lists and fees ask again. */
export const tookInbound = (inbound: InboundView): Promise<void> =>
  tookWarehouse(logisticsApi.inbound(inbound.inboundId).queryKey, inbound);

/** The same of an order out. */
export const tookOutbound = (outbound: OutboundView): Promise<void> =>
  tookWarehouse(logisticsApi.outbound(outbound.outboundId).queryKey, outbound);

async function tookWarehouse(queryKey: readonly unknown[], answer: unknown): Promise<void> {
  queryClient.setQueryData(queryKey, answer);
  await queryClient.invalidateQueries({
    queryKey: ['warehouses'],
    predicate: ({ queryKey: key }) => key[1] !== 'list' && key[2] !== queryKey[2],
  });
}
