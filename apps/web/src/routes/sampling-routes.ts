import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { openChapter } from '../i18n/chapters.js';
import { frameRoute } from './frame-route.js';
import {
  bookingPageSearch,
  bookingsSearch,
  centreBookingsSearch,
  centrePageSearch,
  centresSearch,
  figuresSearch,
  nextSearch,
  quoteSearch,
  scheduleSearch,
  setUpSearch,
} from './sampling-search.js';

/** Reads come with the pages: nobody loads them who only reads orders. */
const loads = () => import('../pages/sampling/loads.js');

/** The sample-making centre, for those who book and for its staff. */
const samplingRoute = createRoute({
  getParentRoute: () => frameRoute,
  id: 'sampling',
  loader: () => openChapter('sampling'),
});

const bookingsRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/samples',
  validateSearch: bookingsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { me }, deps }) => (await loads()).loadBookings(me, deps),
  component: lazyRouteComponent(() => import('../pages/sampling/BookingsPage.js'), 'BookingsPage'),
});

const waitlistRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/samples/waitlist',
  loader: async ({ context: { me } }) => (await loads()).loadWaitlist(me),
  component: lazyRouteComponent(() => import('../pages/sampling/WaitlistPage.js'), 'WaitlistPage'),
});

const centresRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/samples/centres',
  validateSearch: centresSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => (await loads()).loadCentres(deps),
  component: lazyRouteComponent(() => import('../pages/sampling/CentresPage.js'), 'CentresPage'),
});

const centreRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/samples/centres/$centreId',
  validateSearch: centrePageSearch,
  loader: async ({ params }) => (await loads()).loadCentre(params.centreId),
  component: lazyRouteComponent(() => import('../pages/sampling/CentrePage.js'), 'CentrePage'),
});

const quoteRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/samples/new',
  validateSearch: quoteSearch,
  loaderDeps: ({ search: { booking, order } }) => ({ booking, order }),
  loader: async ({ deps }) => (await loads()).loadWizard(deps.booking, deps.order),
  component: lazyRouteComponent(() => import('../pages/sampling/quote/QuotePage.js'), 'QuotePage'),
});

const bookingRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/samples/$bookingId',
  validateSearch: bookingPageSearch,
  loader: async ({ params }) => (await loads()).loadBooking(params.bookingId),
  component: lazyRouteComponent(() => import('../pages/sampling/booking/BookingPage.js'), 'BookingPage'),
});

const ownCentresRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/centre',
  loader: async ({ context: { me } }) => (await loads()).loadOwnCentres(me),
  component: lazyRouteComponent(() => import('../pages/sampling/staff/OwnCentresPage.js'), 'OwnCentresPage'),
});

const nextRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/centre/$centreId/next',
  validateSearch: nextSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => (await loads()).loadNextSteps(params.centreId, deps.resource),
  component: lazyRouteComponent(() => import('../pages/sampling/staff/NextStepPage.js'), 'NextStepPage'),
});

const centreBookingsRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/centre/$centreId/bookings',
  validateSearch: centreBookingsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => (await loads()).loadCentreBookings(params.centreId, deps),
  component: lazyRouteComponent(
    () => import('../pages/sampling/staff/CentreBookingsPage.js'),
    'CentreBookingsPage',
  ),
});

const scheduleRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/centre/$centreId/schedule',
  validateSearch: scheduleSearch,
  loaderDeps: ({ search: { from, span } }) => ({ from, span }),
  loader: async ({ params, deps }) => (await loads()).loadSchedule(params.centreId, deps),
  component: lazyRouteComponent(() => import('../pages/sampling/schedule/SchedulePage.js'), 'SchedulePage'),
});

const setUpRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/centre/$centreId/set-up',
  validateSearch: setUpSearch,
  loader: async ({ params }) => (await loads()).loadSetUp(params.centreId),
  component: lazyRouteComponent(() => import('../pages/sampling/set-up/SetUpPage.js'), 'SetUpPage'),
});

/** `new` in the place of the id: a service to publish. */
const serviceRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/centre/$centreId/services/$serviceId',
  loader: async ({ params }) => (await loads()).loadService(params.centreId, params.serviceId),
  component: lazyRouteComponent(() => import('../pages/sampling/set-up/ServicePage.js'), 'ServicePage'),
});

const figuresRoute = createRoute({
  getParentRoute: () => samplingRoute,
  path: '/centre/$centreId/figures',
  validateSearch: figuresSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ params, deps }) => (await loads()).loadFigures(params.centreId, deps),
  component: lazyRouteComponent(() => import('../pages/sampling/figures/FiguresPage.js'), 'FiguresPage'),
});

export const samplingRoutes = samplingRoute.addChildren([
  bookingsRoute,
  waitlistRoute,
  centresRoute,
  centreRoute,
  quoteRoute,
  bookingRoute,
  ownCentresRoute,
  nextRoute,
  centreBookingsRoute,
  scheduleRoute,
  setUpRoute,
  serviceRoute,
  figuresRoute,
]);
