import i18next, { type TFunction } from 'i18next';
import { en } from '../i18n/en/index.js';
import { sampling as samplingEn } from '../i18n/en/sampling/index.js';
import { zh } from '../i18n/zh/index.js';
import { sampling as samplingZh } from '../i18n/zh/sampling/index.js';
import type { Language } from '../session/preferences.js';

/** The texts of one language for a spec, without React. */
export async function textsIn(language: Language): Promise<TFunction> {
  const instance = i18next.createInstance();
  return instance.init({
    lng: language,
    resources: {
      zh: { translation: { ...zh, sampling: samplingZh } },
      en: { translation: { ...en, sampling: samplingEn } },
    },
    interpolation: { escapeValue: false },
  });
}
