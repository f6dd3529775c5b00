import i18next from 'i18next';
import { preferences, type Language } from '../session/preferences.js';

/** Texts of one part of the app, fetched with its first page instead of with the app. */
const CHAPTERS = {
  certifying: {
    zh: () => import('./zh/certifying.js').then(({ certifying }) => certifying),
    en: () => import('./en/certifying.js').then(({ certifying }) => certifying),
  },
  enterprise: {
    zh: () => import('./zh/enterprise.js').then(({ enterprise }) => enterprise),
    en: () => import('./en/enterprise.js').then(({ enterprise }) => enterprise),
  },
  errands: {
    zh: () => import('./zh/errands.js').then(({ errands }) => ({ errands })),
    en: () => import('./en/errands.js').then(({ errands }) => ({ errands })),
  },
  logistics: {
    zh: () => import('./zh/logistics/index.js').then(({ logistics }) => ({ logistics })),
    en: () => import('./en/logistics/index.js').then(({ logistics }) => ({ logistics })),
  },
  matching: {
    zh: () => import('./zh/matching.js').then(({ matching }) => matching),
    en: () => import('./en/matching.js').then(({ matching }) => matching),
  },
  sampling: {
    zh: () => import('./zh/sampling/index.js').then(({ sampling }) => ({ sampling })),
    en: () => import('./en/sampling/index.js').then(({ sampling }) => ({ sampling })),
  },
} as const satisfies Record<string, Record<Language, () => Promise<object>>>;

export type Chapter = keyof typeof CHAPTERS;

const opened = new Set<Chapter>();

async function load(chapter: Chapter, language: Language): Promise<void> {
  const texts = await CHAPTERS[chapter][language]();
  i18next.addResourceBundle(language, 'translation', texts, true, true);
}

/** Fetches a chapter in the reader's language; it follows the language from then on. */
export async function openChapter(chapter: Chapter): Promise<void> {
  opened.add(chapter);
  await load(chapter, preferences.get().language);
}

/** Every chapter opened so far, in another language. */
export async function followChapters(language: Language): Promise<void> {
  await Promise.all([...opened].map((chapter) => load(chapter, language)));
}
