import type { MeView } from '@tianfu/sdk';
import { queryClient } from '../../api.js';
import { logisticsApi } from '../../api-logistics.js';
import { openChapter } from '../../i18n/chapters.js';
import { whenAllowed } from '../../routes/guards.js';
import type { ConsignmentsSearch, TroublesSearch } from '../../routes/logistics-search.js';
import { dayShown } from './dispatch/day.js';

/** What each page of logistics needs before it is drawn. */

export const loadConsignments = (me: MeView, search: ConsignmentsSearch): Promise<unknown> =>
  whenAllowed(me, 'consignments.read', () =>
    queryClient.ensureInfiniteQueryData(logisticsApi.consignments(search)),
  );

export const loadConsignment = (consignmentId: string): Promise<unknown> =>
  queryClient.fetchQuery(logisticsApi.consignment(consignmentId));

export const loadTracking = (token: string): Promise<unknown> =>
  Promise.all([openChapter('logistics'), queryClient.ensureQueryData(logisticsApi.publicTracking(token))]);

/** The hubs say whether we are one: asked before anything only a hub is answered. */
export const loadDispatch = (me: MeView, day: string | undefined): Promise<unknown> =>
  whenAllowed(me, 'trips.plan', async () => {
    const hubs = await queryClient.ensureQueryData(logisticsApi.hubs());
    if (!hubs.data.some(({ hubId }) => hubId === me.activeEnterpriseId)) return;
    await Promise.all([
      queryClient.ensureQueryData(logisticsApi.trips(dayShown(day))),
      queryClient.ensureQueryData(logisticsApi.waiting(dayShown(day))),
    ]);
  });

export const loadTrip = (tripId: string): Promise<unknown> =>
  queryClient.ensureQueryData(logisticsApi.trip(tripId));

export const loadTroubles = (me: MeView, search: TroublesSearch): Promise<unknown> =>
  whenAllowed(me, 'consignments.read', () =>
    queryClient.ensureInfiniteQueryData(logisticsApi.troubles(search)),
  );

export const loadTenders = (me: MeView): Promise<unknown> =>
  whenAllowed(me, 'tenders.answer', () => queryClient.ensureInfiniteQueryData(logisticsApi.tenders()));

export const loadFleet = (me: MeView): Promise<unknown> =>
  whenAllowed(me, 'carriers.manage', () => queryClient.ensureQueryData(logisticsApi.carrier()));

export const loadWarehouses = (me: MeView): Promise<unknown> =>
  whenAllowed(me, 'consignments.read', () => queryClient.ensureQueryData(logisticsApi.warehouses()));

export const loadInbound = (inboundId: string): Promise<unknown> =>
  queryClient.fetchQuery(logisticsApi.inbound(inboundId));

export const loadOutbound = (outboundId: string): Promise<unknown> =>
  queryClient.fetchQuery(logisticsApi.outbound(outboundId));
