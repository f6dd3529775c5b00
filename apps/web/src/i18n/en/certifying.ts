import type { CertifyingTexts } from '../catalogue.js';
import { capability } from './capability.js';
import { carriage } from './carriage.js';
import { review } from './review.js';

export const certifying: CertifyingTexts = { capability, carriage, review };
