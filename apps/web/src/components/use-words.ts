import { useMemo } from 'react';
import { useTexts } from '../i18n/use-texts.js';
import type { Translate } from '../i18n/translate.js';
import { useObservable } from '../device/observable.js';
import { preferences, type Language } from '../session/preferences.js';
import { vocabularyIn, type Vocabulary } from '../words/vocabulary.js';

/** Texts and the trade's words in the reader's language. */
export function useWords(): {
  readonly t: Translate;
  readonly words: Vocabulary;
  readonly language: Language;
} {
  const { t } = useTexts();
  const { language } = useObservable(preferences);
  const words = useMemo(() => vocabularyIn(language), [language]);
  return { t, words, language };
}
