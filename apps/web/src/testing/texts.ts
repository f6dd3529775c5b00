import i18next, { type TFunction } from 'i18next';
import { en } from '../i18n/en/index.js';
import { zh } from '../i18n/zh/index.js';
import type { Language } from '../session/preferences.js';

/** The texts of one language for a spec, without React. */
export async function textsIn(language: Language): Promise<TFunction> {
  const instance = i18next.createInstance();
  return instance.init({
    lng: language,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
}
