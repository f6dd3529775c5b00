import { readStored, store } from './storage.js';

const KEY = 'reloaded-at';
/** A piece that is still missing after a reload is really missing: no endless reloading. */
const ONCE_IN_MS = 30_000;

/** A page opened before a new build asks for pieces that are gone: load the new one, once. */
export function reloadForNewBuild(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const reloadedAt = readStored(KEY);
    if (typeof reloadedAt === 'number' && Date.now() - reloadedAt < ONCE_IN_MS) return;
    // Where nothing can be kept, reloading could never end.
    if (!store(KEY, Date.now())) return;
    event.preventDefault();
    window.location.reload();
  });
}
