import type { certifying } from './zh/certifying.js';
import type { enterprise } from './zh/enterprise.js';
import type { errands } from './zh/errands.js';
import type { matching } from './zh/matching.js';
import type { zh } from './zh/index.js';
import type { logistics } from './zh/logistics/index.js';
import type { sampling } from './zh/sampling/index.js';

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
/** Chinese has one form whatever the count, `other`; English has `one` besides. */
type Singular<T> = {
  readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};
type Texts<T> = Same<T> & Singular<T>;

/** The shape of what is there from the start: the keys of the Chinese source. */
export type Catalogue = Texts<typeof zh>;

/** Of chapters fetched with their pages. */
export type CertifyingTexts = Texts<typeof certifying>;
export type EnterpriseTexts = Texts<typeof enterprise>;
export type ErrandsTexts = Texts<typeof errands>;
export type MatchingTexts = Texts<typeof matching>;
export type SamplingTexts = Texts<typeof sampling>;
export type LogisticsTexts = Texts<typeof logistics>;
