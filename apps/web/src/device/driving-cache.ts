/** Answers a driver's phone keeps for when there is no coverage; see offline/worker.ts. */
export const DRIVING_CACHE = 'driving';

/** Another person, or nobody, acts from now on: nothing of the one before stays on this device. */
export async function forgetDriving(): Promise<void> {
  // Missing where the page is not served securely.
  if ('caches' in globalThis) await caches.delete(DRIVING_CACHE);
}
