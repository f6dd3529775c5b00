import { useTranslation } from 'react-i18next';
import type { Translate } from './translate.js';

/** Finds the texts of the reader's language; shows them anew when it changes. */
export function useTexts(): { readonly t: Translate } {
  const { t } = useTranslation();
  // The same function; i18next knows nothing of our keys.
  return { t: t as unknown as Translate };
}
