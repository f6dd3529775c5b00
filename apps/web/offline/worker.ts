import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { DRIVING_CACHE } from '../src/device/driving-cache.js';

/** Set by offline/plugin.ts: the files of this build. */
declare const BUILT_FILES: PrecacheEntry[];
declare const self: { readonly skipWaiting: () => Promise<void> };

/** Longer than a slow answer, shorter than a driver's patience. */
const WAIT_SECONDS = 5;
/** A trip once seen stays readable for a working day. */
const KEPT_SECONDS = 16 * 3_600;
const KEPT_MAX = 50;
const SHELL = '/index.html';
/** Papers, files and the platform's own addresses are no pages of the app. */
const OF_THE_APP = /^\/(?!v1\/|docs|openapi|livez|readyz|metrics|epcis)/;
/** Who is driving, the list of trips and the trips. Everything else needs coverage. */
const OF_DRIVING = /^\/v1\/(?:me|drives(?:\/[\w-]+)?)$/;

void self.skipWaiting();
clientsClaim();
precacheAndRoute(BUILT_FILES, { cleanURLs: false, directoryIndex: '' });

// The newest page wherever there is coverage.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && OF_THE_APP.test(url.pathname),
  new NetworkOnly({
    networkTimeoutSeconds: WAIT_SECONDS,
    plugins: [{ handlerDidError: () => matchPrecache(SHELL) }],
  }),
);
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && OF_DRIVING.test(url.pathname),
  new NetworkFirst({
    cacheName: DRIVING_CACHE,
    networkTimeoutSeconds: WAIT_SECONDS,
    // It is one; its types were not written for exactOptionalPropertyTypes.
    plugins: [new ExpirationPlugin({ maxAgeSeconds: KEPT_SECONDS, maxEntries: KEPT_MAX }) as WorkboxPlugin],
  }),
);
