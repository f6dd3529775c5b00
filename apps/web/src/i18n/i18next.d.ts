import 'i18next';
import type { zh } from './zh/index.js';

// Makes every key of `t` typed: a missing text does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}
