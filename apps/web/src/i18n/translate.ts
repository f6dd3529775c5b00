import type { certifying } from './zh/certifying.js';
import type { enterprise } from './zh/enterprise.js';
import type { errands } from './zh/errands.js';
import type { matching } from './zh/matching.js';
import type { zh } from './zh/index.js';
import type { logistics } from './zh/logistics/index.js';
import type { sampling } from './zh/sampling/index.js';

/** Every text there is; chapters are fetched with their pages. */
type Texts = typeof zh &
  typeof certifying &
  typeof enterprise &
  typeof matching & {
    readonly errands: typeof errands;
    readonly logistics: typeof logistics;
    readonly sampling: typeof sampling;
  };

/** `one` and `other` are forms of one text; i18next picks by the count. */
type WithoutForm<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

type KeysOf<T, Above extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Above}${WithoutForm<K>}` : KeysOf<T[K], `${Above}${K}.`>;
}[keyof T & string];

/** Where a text is: a missing one does not compile. */
export type TextKey = KeysOf<Texts>;

type TextAt<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : `${K}_other` extends keyof T
      ? T[`${K}_other`]
      : never;

/** The names between braces, without the form they are shown in. */
type NamesIn<S> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Bare},${string}` ? Bare : Name) | NamesIn<Rest>
  : never;

type ValuesFor<Name extends string> = [Name] extends [never]
  ? [values?: Readonly<Record<string, unknown>>]
  : [values: Readonly<Record<Name, unknown>> & Readonly<Record<string, unknown>>];

/**
 * Finds a text in the reader's language and fills in its values: a missing text, and a missing value, does not
 * compile. i18next's own type says the same and keeps the compiler busy three times as long.
 */
export type Translate = <K extends TextKey>(
  key: K,
  ...values: ValuesFor<NamesIn<TextAt<Texts, K>>>
) => string;
