import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { openChapter } from '../i18n/chapters.js';
import { frameRoute, rootRoute } from './frame-route.js';
import {
  askSearch,
  consignmentSearch,
  consignmentsSearch,
  dispatchSearch,
  quotesSearch,
  ratesSearch,
  troublesSearch,
  warehouseSearch,
} from './logistics-search.js';

/** Reads come with the pages: nobody loads them who only reads orders. */
const loads = () => import('../pages/logistics/loads.js');
const shipping = () => import('../pages/logistics/shipping-pages.js');
const hub = () => import('../pages/logistics/hub-pages.js');
const warehouse = () => import('../pages/logistics/warehouse-pages.js');
const carrier = () => import('../pages/logistics/carrier-pages.js');
const quotes = () => import('../pages/logistics/quote-pages.js');

/** Logistics, for those who ship, plan, carry, drive and store. */
const logisticsRoute = createRoute({
  getParentRoute: () => frameRoute,
  id: 'logistics',
  loader: () => openChapter('logistics'),
});

const consignmentsRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/consignments',
  validateSearch: consignmentsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { me }, deps }) => (await loads()).loadConsignments(me, deps),
  component: lazyRouteComponent(shipping, 'ConsignmentsPage'),
});

const newConsignmentRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/consignments/new',
  component: lazyRouteComponent(shipping, 'NewConsignmentPage'),
});

const consignmentRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/consignments/$consignmentId',
  validateSearch: consignmentSearch,
  loader: async ({ params }) => (await loads()).loadConsignment(params.consignmentId),
  component: lazyRouteComponent(shipping, 'ConsignmentPage'),
});

const editConsignmentRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/consignments/$consignmentId/edit',
  loader: async ({ params }) => (await loads()).loadConsignment(params.consignmentId),
  component: lazyRouteComponent(shipping, 'EditConsignmentPage'),
});

const customsRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/consignments/$consignmentId/customs',
  loader: async ({ params }) => (await loads()).loadConsignment(params.consignmentId),
  component: lazyRouteComponent(shipping, 'CustomsFormPage'),
});

const ratesRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/rates',
  validateSearch: ratesSearch,
  component: lazyRouteComponent(shipping, 'RatesPage'),
});

const quotesRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/quotes',
  validateSearch: quotesSearch,
  component: lazyRouteComponent(quotes, 'QuotesPage'),
});

const askRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/quotes/new',
  validateSearch: askSearch,
  component: lazyRouteComponent(quotes, 'AskPage'),
});

const quoteRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/quotes/$requestId',
  validateSearch: quotesSearch,
  component: lazyRouteComponent(quotes, 'QuotePage'),
});

const dispatchRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/dispatch',
  validateSearch: dispatchSearch,
  loaderDeps: ({ search: { day } }) => ({ day }),
  loader: async ({ context: { me }, deps }) => (await loads()).loadDispatch(me, deps.day),
  component: lazyRouteComponent(hub, 'DispatchPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/dispatch/$tripId',
  loader: async ({ params }) => (await loads()).loadTrip(params.tripId),
  component: lazyRouteComponent(hub, 'TripSheetPage'),
});

const troublesRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/troubles',
  validateSearch: troublesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { me }, deps }) => (await loads()).loadTroubles(me, deps),
  component: lazyRouteComponent(hub, 'TroublesPage'),
});

const tendersRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/tenders',
  loader: async ({ context: { me } }) => (await loads()).loadTenders(me),
  component: lazyRouteComponent(carrier, 'TendersPage'),
});

const fleetRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/fleet',
  loader: async ({ context: { me } }) => (await loads()).loadFleet(me),
  component: lazyRouteComponent(carrier, 'FleetPage'),
});

const warehousesRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/warehouses',
  validateSearch: warehouseSearch,
  loader: async ({ context: { me } }) => (await loads()).loadWarehouses(me),
  component: lazyRouteComponent(warehouse, 'WarehousesPage'),
});

const announceRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/warehouses/announce',
  component: lazyRouteComponent(warehouse, 'AnnouncePage'),
});

const inboundRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/warehouses/inbound/$inboundId',
  loader: async ({ params }) => (await loads()).loadInbound(params.inboundId),
  component: lazyRouteComponent(warehouse, 'InboundPage'),
});

const sendOutRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/warehouses/send',
  component: lazyRouteComponent(warehouse, 'SendOutPage'),
});

const outboundRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/warehouses/outbound/$outboundId',
  loader: async ({ params }) => (await loads()).loadOutbound(params.outboundId),
  component: lazyRouteComponent(warehouse, 'OutboundPage'),
});

const drivesRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/drives',
  component: lazyRouteComponent(() => import('../pages/logistics/drive/DrivesPage.js'), 'DrivesPage'),
});

const driveRoute = createRoute({
  getParentRoute: () => logisticsRoute,
  path: '/drives/$tripId',
  component: lazyRouteComponent(() => import('../pages/logistics/drive/DrivePage.js'), 'DrivePage'),
});

export const logisticsRoutes = logisticsRoute.addChildren([
  consignmentsRoute,
  newConsignmentRoute,
  consignmentRoute,
  editConsignmentRoute,
  customsRoute,
  ratesRoute,
  quotesRoute,
  askRoute,
  quoteRoute,
  dispatchRoute,
  sheetRoute,
  troublesRoute,
  tendersRoute,
  fleetRoute,
  warehousesRoute,
  announceRoute,
  inboundRoute,
  sendOutRoute,
  outboundRoute,
  drivesRoute,
  driveRoute,
]);

/** Where goods are, for whoever has the token: no account, no frame. */
export const trackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/track/$token',
  loader: async ({ params }) => (await loads()).loadTracking(params.token),
  component: lazyRouteComponent(() => import('../pages/logistics/track/TrackPage.js'), 'TrackPage'),
});
