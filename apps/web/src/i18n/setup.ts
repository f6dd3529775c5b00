import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferences, type Language } from '../session/preferences.js';
import { followChapters } from './chapters.js';
import { zh } from './zh/index.js';

/** English is fetched only by those who read it. */
async function load(language: Language): Promise<void> {
  if (language === 'zh' || i18next.hasResourceBundle('en', 'translation')) return;
  const { en } = await import('./en/index.js');
  i18next.addResourceBundle('en', 'translation', en);
}

/** Starts i18next in the preferred language and follows the preference from then on. */
export async function startI18n(): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const follow = async (): Promise<void> => {
    const { language } = preferences.get();
    if (i18next.language !== language) {
      await Promise.all([load(language), followChapters(language)]);
      await i18next.changeLanguage(language);
    }
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  };
  preferences.subscribe(() => void follow());
  await follow();
  return i18next;
}
