import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  BookingView,
  FindBookingsInput,
  FindCentreBookingsInput,
  FindCentresInput,
  FindResourcesInput,
} from '@tianfu/sdk';
import { client, queryClient } from './api.js';
import { rememberCentreOf } from './session/own-centres.js';

/** Rows a list asks for at once, and the most one page of the platform holds. */
const PAGE_ROWS = 20;
const WHOLE_ROWS = 100;

type Listed<I> = Omit<I, 'limit' | 'cursor'>;
const firstCursor = (): string | undefined => undefined;
const nextCursor = ({ page }: { page: { nextCursor?: string | undefined } }): string | undefined =>
  page.nextCursor;
const paging = { initialPageParam: firstCursor(), getNextPageParam: nextCursor };

/** The reads of the sample-making centre. They stay out of what every page loads. */
export const samplingApi = {
  centres: (filters: Listed<FindCentresInput>) =>
    infiniteQueryOptions({
      queryKey: ['sampling', 'centres', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findCentres({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  /** Centres our enterprise runs. */
  ownCentres: () =>
    queryOptions({
      queryKey: ['sampling', 'own-centres'],
      queryFn: async ({ signal }) => {
        const centres = await client.findCentres({ own: true, limit: WHOLE_ROWS }, { signal });
        centres.data.forEach(({ enterpriseId }) => rememberCentreOf(enterpriseId));
        return centres;
      },
    }),
  centre: (centreId: string) =>
    queryOptions({
      queryKey: ['sampling', 'centre', centreId],
      queryFn: async ({ signal }) => {
        const centre = await client.getCentre({ centreId }, { signal });
        if (centre.actions.includes('run')) rememberCentreOf(centre.enterpriseId);
        return centre;
      },
    }),
  services: (centreId: string) =>
    queryOptions({
      queryKey: ['sampling', 'services', centreId],
      queryFn: ({ signal }) => client.findServices({ centreId, limit: WHOLE_ROWS }, { signal }),
    }),
  service: (centreId: string, serviceId: string) =>
    queryOptions({
      queryKey: ['sampling', 'service', centreId, serviceId],
      queryFn: ({ signal }) => client.getService({ centreId, serviceId }, { signal }),
    }),
  quote: (quoteId: string) =>
    queryOptions({
      queryKey: ['sampling-quote', quoteId],
      queryFn: ({ signal }) => client.getQuote({ quoteId }, { signal }),
      // A quote never changes; it ends.
      staleTime: Infinity,
    }),
  bookings: (filters: Listed<FindBookingsInput>) =>
    infiniteQueryOptions({
      queryKey: ['sampling', 'bookings', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findBookings({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  booking: (bookingId: string) =>
    queryOptions({
      queryKey: ['sampling', 'booking', bookingId],
      queryFn: ({ signal }) => client.getBooking({ bookingId }, { signal }),
    }),
  waitlist: () =>
    queryOptions({
      queryKey: ['sampling', 'waitlist'],
      queryFn: ({ signal }) => client.findWaitlist({}, { signal }),
    }),
  centreBookings: (filters: Listed<FindCentreBookingsInput>) =>
    infiniteQueryOptions({
      queryKey: ['sampling', 'centre-bookings', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findCentreBookings({ ...filters, cursor, limit: PAGE_ROWS }, { signal }),
      ...paging,
    }),
  nextSteps: (centreId: string, resourceId: string | undefined) =>
    queryOptions({
      queryKey: ['sampling', 'next-steps', centreId, resourceId ?? ''],
      queryFn: ({ signal }) => client.findNextSteps({ centreId, resourceId }, { signal }),
    }),
  schedule: (centreId: string, from: string, until: string) =>
    queryOptions({
      queryKey: ['sampling', 'schedule', centreId, from, until],
      queryFn: ({ signal }) => client.getSchedule({ centreId, from, until }, { signal }),
    }),
  absences: (centreId: string, from: string, until: string) =>
    queryOptions({
      queryKey: ['sampling', 'absences', centreId, from, until],
      queryFn: ({ signal }) => client.findAbsences({ centreId, from, until }, { signal }),
    }),
  resources: (filters: Listed<FindResourcesInput>) =>
    infiniteQueryOptions({
      queryKey: ['sampling', 'resources', filters],
      queryFn: ({ signal, pageParam: cursor }) =>
        client.findResources({ ...filters, cursor, limit: WHOLE_ROWS }, { signal }),
      ...paging,
    }),
  calendar: (centreId: string, from: string, until: string) =>
    queryOptions({
      queryKey: ['sampling', 'calendar', centreId, from, until],
      queryFn: ({ signal }) => client.getCentreCalendar({ centreId, from, until }, { signal }),
    }),
  figures: (centreId: string, from: string, until: string) =>
    queryOptions({
      queryKey: ['sampling', 'figures', centreId, from, until],
      queryFn: ({ signal }) => client.getCentreFigures({ centreId, from, until }, { signal }),
    }),
};

/** A verb answered with the booking as it stands now: shows it, and lets every list ask again. */
export async function tookBooking(booking: BookingView): Promise<void> {
  const { queryKey } = samplingApi.booking(booking.bookingId);
  queryClient.setQueryData(queryKey, booking);
  await queryClient.invalidateQueries({
    queryKey: ['sampling'],
    predicate: ({ queryKey: key }) => key[1] !== 'booking',
  });
}
