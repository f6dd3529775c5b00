import { COUNTRY_CODES, type CountryCode } from './country-codes.js';
import { toHalfWidth } from './full-width.js';

export interface Country {
  readonly code: CountryCode;
  /** English, in the short form of Unicode's CLDR: 'Vietnam', 'Hong Kong', 'Türkiye'. */
  readonly name: string;
}

/** Nothing longer is the name of a country. */
const NAME_LENGTH_MAX = 100;

/** Names that differ between versions of a runtime's CLDR, or are an abbreviation in its short style. */
const NAMES: Partial<Record<CountryCode, string>> = {
  CD: 'DR Congo',
  CG: 'Congo',
  CI: 'Côte d’Ivoire',
  HK: 'Hong Kong',
  MK: 'North Macedonia',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  SZ: 'Eswatini',
  TR: 'Türkiye',
};

/** Spellings people and lists use that neither CLDR nor the codes have. Compared as `key` reduces them. */
const ALIASES = {
  AE: ['UAE', 'Emirates', '阿联酋'],
  BA: ['Bosnia', '波黑'],
  BD: ['Bangla Desh', '孟加拉'],
  BN: ['Brunei Darussalam'],
  BO: ['Plurinational State of Bolivia'],
  CD: ['Democratic Republic of the Congo', 'Congo DR', 'DRC', 'DR Congo', '刚果民主共和国'],
  CG: ['Congo', 'Republic of the Congo', '刚果共和国'],
  CI: ['Ivory Coast', '象牙海岸'],
  CN: [
    'PR China',
    'P.R.C.',
    "People's Republic of China",
    'Mainland China',
    'China Mainland',
    '中华人民共和国',
    '中国大陆',
  ],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic', '捷克共和国'],
  DO: ['Dominican Rep.', '多米尼加', '多明尼加'],
  FM: ['Federated States of Micronesia'],
  GB: [
    'UK',
    'Great Britain',
    'Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    '大不列颠',
    '英格兰',
  ],
  HK: ['Hong Kong', 'HongKong, China', 'China Hong Kong', 'Hong Kong SAR', '香港', '中国香港'],
  ID: ['印尼'],
  IR: ['Islamic Republic of Iran'],
  KP: ["Democratic People's Republic of Korea", 'DPRK', '北朝鲜', '北韩'],
  KR: ['Korea', 'Republic of Korea', 'Korea, South', 'S. Korea', 'Korea Republic of', '南韩', '大韩民国'],
  LA: ["Lao People's Democratic Republic", 'Lao PDR', 'Lao', '寮国'],
  LK: ['Srilanka', 'Ceylon'],
  MD: ['Republic of Moldova'],
  MK: ['Macedonia', 'FYROM', '马其顿'],
  MM: ['Burma', 'Myanmar'],
  MO: ['Macau', 'Macao', 'Macao SAR', 'Macao, China', 'China Macao', '澳门', '中国澳门'],
  NL: ['Holland', 'The Netherlands'],
  PH: ['The Philippines', 'Phillipines', 'Philipines'],
  PS: ['Palestine', 'State of Palestine', '巴勒斯坦'],
  RU: ['Russian Federation', '俄罗斯联邦', '俄国'],
  SA: ['KSA', '沙特'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Turkiye'],
  TW: ['Taiwan, China', 'China Taiwan', 'Taiwan, Province of China', 'Chinese Taipei', '中国台湾', '台湾省'],
  TZ: ['United Republic of Tanzania'],
  US: ['U.S.', 'U.S.A.', 'United States of America', 'America', '美利坚合众国'],
  VA: ['Holy See'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam', 'Vietnam, Socialist Republic of', 'S.R. Vietnam'],
  ZA: ['RSA', 'Republic of South Africa'],
} as const satisfies Partial<Record<CountryCode, readonly string[]>>;

let index: ReadonlyMap<string, Country> | undefined;

/**
 * The country meant by a spelling as lists have it: 'CHINA', ' Viet Nam ', 'U.S.A.', 'VNM', '孟加拉国'.
 * Case, accents, blanks, punctuation, full width, '&' and a leading 'the' make no difference. Undefined for
 * what is no country of ISO 3166-1, and for anything that would be a guess.
 */
export function normaliseCountry(text: string): Country | undefined {
  if (text.length > NAME_LENGTH_MAX) return undefined;
  index ??= buildIndex();
  return index.get(key(text));
}

/** The name every country goes by here, whatever the version of the runtime. */
function englishName(code: CountryCode, names: Intl.DisplayNames): string {
  return NAMES[code] ?? names.of(code) ?? code;
}

function buildIndex(): ReadonlyMap<string, Country> {
  const built = new Map<string, Country>();
  const add = (spelling: string | undefined, country: Country): void => {
    const reduced = key(spelling ?? '');
    // What was added first stays: codes and English before Chinese, and no name takes over another's.
    if (reduced !== '' && !built.has(reduced)) built.set(reduced, country);
  };
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const chinese = ['zh-Hans', 'zh-Hant'].map((locale) => new Intl.DisplayNames([locale], { type: 'region' }));
  // The keys of the table are the codes, which `Object.keys` widens to string.
  const codes = Object.keys(COUNTRY_CODES) as CountryCode[];
  const countries = codes.map((code) => ({ code, name: englishName(code, english) }));
  const aliases: Partial<Record<CountryCode, readonly string[]>> = ALIASES;

  for (const country of countries) {
    add(country.code, country);
    add(COUNTRY_CODES[country.code], country);
    add(country.name, country);
    add(english.of(country.code), country);
    for (const alias of aliases[country.code] ?? []) add(alias, country);
  }
  for (const names of chinese) {
    for (const country of countries) add(names.of(country.code), country);
  }
  return built;
}

/** What is left of a name when case, accents, width, blanks and punctuation are gone. */
function key(name: string): string {
  return toHalfWidth(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\.? /g, 'saint ')
    .replace(/^\s*the\s+/, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
