import { createRouter } from '@tanstack/react-router';
import { ErrorPage } from '../layout/ErrorPage.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { Pending } from '../components/Pending.js';
import { routeTree } from './route-tree.js';
import { parseSearchText, searchText } from './search-text.js';

const SKELETON_AFTER_MS = 300;

export const router = createRouter({
  routeTree,
  parseSearch: parseSearchText,
  stringifySearch: searchText,
  scrollRestoration: true,
  defaultPreload: 'intent',
  // The query cache decides what is fresh.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: SKELETON_AFTER_MS,
  defaultPendingComponent: Pending,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
