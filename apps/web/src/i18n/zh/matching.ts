import { matches } from './matches.js';

/** Which factory suits which order, and why. */
export const matching = { matches } as const;
