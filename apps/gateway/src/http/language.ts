export type Language = 'zh' | 'en';

const DEFAULT: Language = 'zh';
const MAX_REMEMBERED = 500;
const remembered = new Map<string, Language>();

/** The language an `Accept-Language` header likes best among ours (RFC 9110, 12.5.4); Chinese when it likes none. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined) return DEFAULT;
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const language = preferred(header);
  if (remembered.size < MAX_REMEMBERED && header.length < 200) remembered.set(header, language);
  return language;
}

function preferred(header: string): Language {
  const wishes = header.split(',', 20).map((wish) => {
    const [range = '', ...params] = wish.trim().toLowerCase().split(';');
    const weight = params
      .map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1])
      .find((text) => text !== undefined);
    return { language: range.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const [best] = wishes
    .filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0)
    .toSorted((left, right) => right.weight - left.weight);
  return best?.language === 'en' ? 'en' : DEFAULT;
}
