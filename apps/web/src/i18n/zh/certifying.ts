import { capability } from './capability.js';
import { review } from './review.js';

/** Describing a supplier and reviewing it. */
export const certifying = { capability, review } as const;
