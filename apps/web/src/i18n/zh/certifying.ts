import { capability } from './capability.js';
import { carriage } from './carriage.js';
import { review } from './review.js';

/** Describing a supplier and reviewing it. */
export const certifying = { capability, carriage, review } as const;
