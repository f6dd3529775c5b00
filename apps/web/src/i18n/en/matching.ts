import type { MatchingTexts } from '../catalogue.js';
import { matches } from './matches.js';

export const matching: MatchingTexts = { matches };
