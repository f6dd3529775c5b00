import i18next from 'i18next';
import type { Translate } from '../i18n/translate.js';
import { en } from '../i18n/en/index.js';
import { certifying as certifyingEn } from '../i18n/en/certifying.js';
import { enterprise as enterpriseEn } from '../i18n/en/enterprise.js';
import { logistics as logisticsEn } from '../i18n/en/logistics/index.js';
import { matching as matchingEn } from '../i18n/en/matching.js';
import { sampling as samplingEn } from '../i18n/en/sampling/index.js';
import { zh } from '../i18n/zh/index.js';
import { certifying as certifyingZh } from '../i18n/zh/certifying.js';
import { enterprise as enterpriseZh } from '../i18n/zh/enterprise.js';
import { logistics as logisticsZh } from '../i18n/zh/logistics/index.js';
import { matching as matchingZh } from '../i18n/zh/matching.js';
import { sampling as samplingZh } from '../i18n/zh/sampling/index.js';
import type { Language } from '../session/preferences.js';

/** The texts of one language for a spec, without React. */
export async function textsIn(language: Language): Promise<Translate> {
  const instance = i18next.createInstance();
  const t = await instance.init({
    lng: language,
    resources: {
      zh: {
        translation: {
          ...zh,
          ...certifyingZh,
          ...enterpriseZh,
          ...matchingZh,
          logistics: logisticsZh,
          sampling: samplingZh,
        },
      },
      en: {
        translation: {
          ...en,
          ...certifyingEn,
          ...enterpriseEn,
          ...matchingEn,
          logistics: logisticsEn,
          sampling: samplingEn,
        },
      },
    },
    interpolation: { escapeValue: false },
  });
  // As in `useTexts`.
  return t as unknown as Translate;
}
