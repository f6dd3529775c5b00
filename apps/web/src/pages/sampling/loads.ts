import type { MeView } from '@tianfu/sdk';
import { api, queryClient } from '../../api.js';
import { samplingApi } from '../../api-sampling.js';
import { whenAllowed } from '../../routes/guards.js';
import type {
  BookingsSearch,
  CentreBookingsSearch,
  CentresSearch,
  FiguresSearch,
  ScheduleSearch,
} from '../../routes/sampling-search.js';
import { figureSpan } from './figures/figure-span.js';
import { spanShown } from './schedule/span.js';

/** What each page of the centre needs before it is drawn. */

export const loadBookings = (me: MeView, search: BookingsSearch): Promise<unknown> =>
  whenAllowed(me, 'samples.read', () => queryClient.ensureInfiniteQueryData(samplingApi.bookings(search)));

export const loadWaitlist = (me: MeView): Promise<unknown> =>
  whenAllowed(me, 'samples.book', () => queryClient.ensureQueryData(samplingApi.waitlist()));

export const loadCentres = (search: CentresSearch): Promise<unknown> =>
  queryClient.ensureInfiniteQueryData(samplingApi.centres(search));

export const loadCentre = (centreId: string): Promise<unknown> =>
  Promise.all([
    queryClient.ensureQueryData(samplingApi.centre(centreId)),
    queryClient.ensureQueryData(samplingApi.services(centreId)),
  ]);

/** Centres to choose from; the booking to change or the order to sample, where there is one. */
export const loadWizard = (bookingId: string | undefined, orderId: string | undefined): Promise<unknown> =>
  Promise.all([
    queryClient.ensureInfiniteQueryData(samplingApi.centres({})),
    bookingId === undefined ? undefined : queryClient.ensureQueryData(samplingApi.booking(bookingId)),
    orderId === undefined ? undefined : queryClient.ensureQueryData(api.order(orderId)),
  ]);

export const loadBooking = (bookingId: string): Promise<unknown> =>
  queryClient.ensureQueryData({ ...samplingApi.booking(bookingId), revalidateIfStale: true });

export const loadOwnCentres = (me: MeView): Promise<unknown> =>
  whenAllowed(me, 'sampling.staff', () => queryClient.ensureQueryData(samplingApi.ownCentres()));

export const loadNextSteps = (centreId: string, resourceId: string | undefined): Promise<unknown> =>
  Promise.all([
    queryClient.ensureQueryData(samplingApi.centre(centreId)),
    queryClient.ensureInfiniteQueryData(samplingApi.resources({ centreId })),
    queryClient.ensureQueryData({ ...samplingApi.nextSteps(centreId, resourceId), revalidateIfStale: true }),
  ]);

export const loadCentreBookings = (centreId: string, search: CentreBookingsSearch): Promise<unknown> =>
  Promise.all([
    queryClient.ensureQueryData(samplingApi.centre(centreId)),
    queryClient.ensureInfiniteQueryData(samplingApi.centreBookings(centreFilters(centreId, search))),
  ]);

export const centreFilters = (
  centreId: string,
  { late, ...filters }: CentreBookingsSearch,
): Parameters<typeof samplingApi.centreBookings>[0] => ({
  ...filters,
  centreId,
  ...(late === undefined ? {} : { late: true }),
});

export function loadSchedule(centreId: string, search: ScheduleSearch): Promise<unknown> {
  const { from, until } = spanShown(search);
  return Promise.all([
    queryClient.ensureQueryData(samplingApi.centre(centreId)),
    queryClient.ensureQueryData(samplingApi.schedule(centreId, from, until)),
    queryClient.ensureQueryData(samplingApi.absences(centreId, from, until)),
  ]);
}

export const loadSetUp = (centreId: string): Promise<unknown> =>
  Promise.all([
    queryClient.ensureQueryData(samplingApi.centre(centreId)),
    queryClient.ensureInfiniteQueryData(samplingApi.resources({ centreId })),
    queryClient.ensureQueryData(samplingApi.services(centreId)),
  ]);

export const loadService = (centreId: string, serviceId: string): Promise<unknown> =>
  Promise.all([
    queryClient.ensureQueryData(samplingApi.centre(centreId)),
    serviceId === 'new' ? undefined : queryClient.ensureQueryData(samplingApi.service(centreId, serviceId)),
  ]);

export function loadFigures(centreId: string, search: FiguresSearch): Promise<unknown> {
  const { from, until } = figureSpan(search);
  return Promise.all([
    queryClient.ensureQueryData(samplingApi.centre(centreId)),
    queryClient.ensureQueryData(samplingApi.figures(centreId, from, until)),
  ]);
}
