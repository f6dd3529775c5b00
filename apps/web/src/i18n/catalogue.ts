import type { zh } from './zh/index.js';
import type { sampling } from './zh/sampling/index.js';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** The shape of a catalogue: the keys of the Chinese source. */
export type Catalogue = Texts<typeof zh>;

/** Of a chapter fetched with its pages. */
export type SamplingTexts = Texts<typeof sampling>;
