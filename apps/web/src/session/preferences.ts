import { observable, type Observable } from '../device/observable.js';
import { readStored, store } from '../device/storage.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const SCHEME_CHOICES = ['system', 'light', 'dark'] as const;
export type SchemeChoice = (typeof SCHEME_CHOICES)[number];

export interface Preferences {
  readonly language: Language;
  readonly scheme: SchemeChoice;
  readonly largeType: boolean;
}

const KEY = 'preferences';

/** What was kept, with sensible values for whatever is missing or strange. */
export function preferencesFrom(stored: unknown, browserLanguage: string): Preferences {
  const kept: Partial<Record<keyof Preferences, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    language:
      LANGUAGES.find((language) => language === kept.language) ??
      (browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en'),
    scheme: SCHEME_CHOICES.find((scheme) => scheme === kept.scheme) ?? 'system',
    largeType: kept.largeType === true,
  };
}

const browserLanguage = typeof navigator === 'undefined' ? 'zh' : navigator.language;
const current = observable(preferencesFrom(readStored(KEY), browserLanguage));

export const preferences: Observable<Preferences> = current;

export function prefer(change: Partial<Preferences>): void {
  const next = { ...current.get(), ...change };
  store(KEY, next);
  current.set(next);
}
