import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, queryClient } from '../api.js';
import { openChapter } from '../i18n/chapters.js';
import { frameRoute, rootRoute } from './frame-route.js';
import { requirePerson, whenAllowed } from './guards.js';
import { logisticsRoutes, trackRoute } from './logistics-routes.js';
import { samplingRoutes } from './sampling-routes.js';
import {
  bidsSearch,
  factoriesSearch,
  feedSearch,
  marketSearch,
  noticesSearch,
  orderPageSearch,
  ordersSearch,
  platformSearch,
  reviewSearch,
  signInSearch,
} from './search.js';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../pages/door/SignInPage.js'), 'SignInPage'),
});

const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../pages/door/ForgotPage.js'), 'ForgotPage'),
});

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../pages/door/SignUpPage.js'), 'SignUpPage'),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/$code',
  loader: ({ params }) => queryClient.ensureQueryData(api.invitation(params.code)),
  component: lazyRouteComponent(() => import('../pages/door/JoinPage.js'), 'JoinPage'),
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  beforeLoad: requirePerson,
  component: lazyRouteComponent(() => import('../pages/door/WelcomePage.js'), 'WelcomePage'),
});

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  loader: async ({ context: { me } }) => {
    const { loadWaiting } = await import('../pages/home/load-waiting.js');
    await loadWaiting(me);
  },
  component: lazyRouteComponent(() => import('../pages/home/HomePage.js'), 'HomePage'),
});

const feedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/feed',
  validateSearch: feedSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me }, deps }) =>
    whenAllowed(me, 'feed.read', async () => {
      await Promise.all([
        openChapter('matching'),
        queryClient.ensureInfiniteQueryData(api.feed(deps)),
        queryClient.ensureQueryData(api.ownDossier()),
      ]);
    }),
  component: lazyRouteComponent(() => import('../pages/market/FeedPage.js'), 'FeedPage'),
});

const marketRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/market',
  validateSearch: marketSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me }, deps }) =>
    whenAllowed(me, 'market.read', () => queryClient.ensureInfiniteQueryData(api.openOrders(deps))),
  component: lazyRouteComponent(() => import('../pages/market/MarketPage.js'), 'MarketPage'),
});

const factoriesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/factories',
  validateSearch: factoriesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) =>
    Promise.all([openChapter('matching'), queryClient.ensureInfiniteQueryData(api.facilities(deps))]),
  component: lazyRouteComponent(() => import('../pages/market/FactoriesPage.js'), 'FactoriesPage'),
});

const ordersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders',
  validateSearch: ordersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me }, deps }) =>
    whenAllowed(me, 'orders.read', () => queryClient.ensureInfiniteQueryData(api.ownOrders(deps))),
  component: lazyRouteComponent(() => import('../pages/orders/OrdersPage.js'), 'OrdersPage'),
});

const newOrderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/new',
  component: lazyRouteComponent(() => import('../pages/orders/NewOrderPage.js'), 'NewOrderPage'),
});

const orderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/$orderId',
  validateSearch: orderPageSearch,
  loader: async ({ context: { me }, params }) => {
    const { loadOrder } = await import('../pages/orders/load-order.js');
    await Promise.all([openChapter('matching'), loadOrder(me, params.orderId)]);
  },
  component: lazyRouteComponent(() => import('../pages/orders/OrderPage.js'), 'OrderPage'),
});

const editOrderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/$orderId/edit',
  loader: ({ params }) => queryClient.fetchQuery(api.order(params.orderId)),
  component: lazyRouteComponent(() => import('../pages/orders/EditOrderPage.js'), 'EditOrderPage'),
});

const amendOrderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/$orderId/amend',
  loader: ({ params }) => queryClient.fetchQuery(api.order(params.orderId)),
  component: lazyRouteComponent(() => import('../pages/orders/AmendOrderPage.js'), 'AmendOrderPage'),
});

const bidsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bids',
  validateSearch: bidsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me }, deps }) =>
    whenAllowed(me, 'bids.read', () => queryClient.ensureInfiniteQueryData(api.ownBids(deps))),
  component: lazyRouteComponent(() => import('../pages/bids/BidsPage.js'), 'BidsPage'),
});

const contractsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/contracts',
  loader: ({ context: { me } }) =>
    whenAllowed(me, 'contracts.read', () => queryClient.ensureInfiniteQueryData(api.contracts())),
  component: lazyRouteComponent(() => import('../pages/contracts/ContractsPage.js'), 'ContractsPage'),
});

const contractRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/contracts/$contractId',
  loader: ({ params }) => queryClient.ensureQueryData(api.contract(params.contractId)),
  component: lazyRouteComponent(() => import('../pages/contracts/ContractPage.js'), 'ContractPage'),
});

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notifications',
  validateSearch: noticesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) =>
    Promise.all([
      openChapter('enterprise'),
      queryClient.ensureInfiniteQueryData({ ...api.notices(deps), revalidateIfStale: true }),
    ]),
  component: lazyRouteComponent(() => import('../pages/notices/NoticesPage.js'), 'NoticesPage'),
});

const capabilityRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/capability',
  loader: ({ context: { me } }) =>
    Promise.all([
      openChapter('certifying'),
      whenAllowed(me, 'dossier.read', () => queryClient.ensureQueryData(api.ownDossier())),
    ]),
  component: lazyRouteComponent(() => import('../pages/capability/CapabilityPage.js'), 'CapabilityPage'),
});

const membersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/members',
  loader: ({ context: { me } }) =>
    Promise.all([
      openChapter('enterprise'),
      whenAllowed(me, 'enterprise.read', () => queryClient.ensureQueryData(api.members())),
      whenAllowed(me, 'members.manage', () => queryClient.ensureQueryData(api.invitations())),
    ]),
  component: lazyRouteComponent(() => import('../pages/members/MembersPage.js'), 'MembersPage'),
});

const keysRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/api-keys',
  loader: ({ context: { me } }) =>
    Promise.all([
      openChapter('enterprise'),
      whenAllowed(me, 'api-keys.manage', () => queryClient.ensureQueryData(api.apiKeys())),
    ]),
  component: lazyRouteComponent(() => import('../pages/members/ApiKeysPage.js'), 'ApiKeysPage'),
});

const meRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/me',
  component: lazyRouteComponent(() => import('../pages/me/MePage.js'), 'MePage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/review',
  validateSearch: reviewSearch,
  loaderDeps: ({ search: { state, q } }) => ({ state, q }),
  loader: ({ context: { me }, deps }) =>
    Promise.all([
      openChapter('certifying'),
      whenAllowed(me, 'certification.review', () => queryClient.ensureInfiniteQueryData(api.dossiers(deps))),
    ]),
  component: lazyRouteComponent(() => import('../pages/review/ReviewPage.js'), 'ReviewPage'),
});

const platformRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/platform',
  validateSearch: platformSearch,
  component: lazyRouteComponent(() => import('../pages/platform/PlatformPage.js'), 'PlatformPage'),
});

export const routeTree = rootRoute.addChildren([
  signInRoute,
  forgotRoute,
  signUpRoute,
  joinRoute,
  welcomeRoute,
  trackRoute,
  frameRoute.addChildren([
    homeRoute,
    feedRoute,
    marketRoute,
    factoriesRoute,
    ordersRoute,
    newOrderRoute,
    orderRoute,
    editOrderRoute,
    amendOrderRoute,
    bidsRoute,
    contractsRoute,
    contractRoute,
    noticesRoute,
    capabilityRoute,
    membersRoute,
    keysRoute,
    meRoute,
    reviewRoute,
    platformRoute,
    samplingRoutes,
    logisticsRoutes,
  ]),
]);
