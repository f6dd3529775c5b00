import { observable } from '../device/observable.js';
import type { Arrival } from './affected.js';

export type LiveLook = 'live' | 'reconnecting' | 'polling';

/** What the dot says. */
export const liveLook = observable<LiveLook>('reconnecting');

/** How many new rows wait for each list that is being read. */
export const arrivals = observable<Readonly<Record<Arrival, number>>>({ notices: 0, market: 0, feed: 0 });

export const clearArrivals = (arrival: Arrival): void => arrivals.set({ ...arrivals.get(), [arrival]: 0 });
