import 'i18next';
import type { certifying } from './zh/certifying.js';
import type { enterprise } from './zh/enterprise.js';
import type { errands } from './zh/errands.js';
import type { matching } from './zh/matching.js';
import type { zh } from './zh/index.js';
import type { logistics } from './zh/logistics/index.js';
import type { sampling } from './zh/sampling/index.js';

// Makes every key of `t` typed: a missing text does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    // Chapters are fetched with their pages.
    resources: {
      translation: typeof zh &
        typeof certifying &
        typeof enterprise &
        typeof matching & {
          readonly errands: typeof errands;
          readonly logistics: typeof logistics;
          readonly sampling: typeof sampling;
        };
    };
  }
}
