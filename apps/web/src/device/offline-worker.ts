/**
 * Lets the driver's pages load without coverage. Only drivers' phones get the worker: everybody else has coverage and
 * wants the newest page. A browser without service workers goes on as before.
 *
 * @param onStart hears when the worker has taken over the page: what was read before, it has not kept
 */
export function startOfflineWorker(onStart: () => void): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV || navigator.serviceWorker.controller) return;
  navigator.serviceWorker.addEventListener('controllerchange', onStart, { once: true });
  navigator.serviceWorker.register('/offline.js').catch(() => undefined);
}
