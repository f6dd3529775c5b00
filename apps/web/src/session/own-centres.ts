import { observable } from '../device/observable.js';
import { readStored, store } from '../device/storage.js';

const KEY = 'centres-of';
/** A person works for a handful of enterprises; older ones are forgotten. */
const KEPT_MAX = 20;

const stored = readStored(KEY);

/** Enterprises of which this device knows that they run a sample-making centre; the rail watches them. */
export const centreOwners = observable<readonly unknown[]>(Array.isArray(stored) ? stored : []);

/** Remembers on this device that an enterprise runs a sample-making centre: the way there stays in the rail. */
export function rememberCentreOf(enterpriseId: string): void {
  const kept = centreOwners.get();
  if (kept.includes(enterpriseId)) return;
  const next = [enterpriseId, ...kept].slice(0, KEPT_MAX);
  store(KEY, next);
  centreOwners.set(next);
}

export const hasCentre = (enterpriseId: string | undefined): boolean =>
  enterpriseId !== undefined && centreOwners.get().includes(enterpriseId);
