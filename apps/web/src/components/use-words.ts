import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { useObservable } from '../device/observable.js';
import { preferences, type Language } from '../session/preferences.js';
import { vocabularyIn, type Vocabulary } from '../words/vocabulary.js';

/** Texts and the trade's words in the reader's language. */
export function useWords(): {
  readonly t: TFunction;
  readonly words: Vocabulary;
  readonly language: Language;
} {
  const { t } = useTranslation();
  const { language } = useObservable(preferences);
  const words = useMemo(() => vocabularyIn(language), [language]);
  return { t, words, language };
}
