import { normaliseCountry } from './countries.js';
import { COUNTRY_CODES } from './country-codes.js';

/** Every spelling in the thirteen published facility lists, upper and mixed case aside. */
const SPELLINGS_OF_FACILITY_LISTS =
  'Argentina|AUSTRALIA|BANGLADESH|Bangladesh|Brazil|Cambodia|Canada|CHINA|China|Dominican Republic|' +
  'El Salvador|France|Germany|Guatemala|Haiti|Honduras|INDIA|India|INDONESIA|Indonesia|Israel|Italy|Jordan|' +
  'Malaysia|Mauritius|Mexico|Morocco|Myanmar|Nepal|New Zealand|Nicaragua|Peru|Philippines|Portugal|Romania|' +
  'South Africa|Sri Lanka|Taiwan|THAILAND|Thailand|Turkey|US|USA|United States|VIETNAM|Vietnam';

describe('normaliseCountry', () => {
  it('gives the code and the English name', () => {
    expect(normaliseCountry('CHINA')).toEqual({ code: 'CN', name: 'China' });
    expect(normaliseCountry('Viet Nam')).toEqual({ code: 'VN', name: 'Vietnam' });
    expect(normaliseCountry('Hong Kong')).toEqual({ code: 'HK', name: 'Hong Kong' });
  });

  it.each([
    ['china', 'CN'],
    [' P.R. China ', 'CN'],
    ['ＣＨＩＮＡ', 'CN'],
    ['中国', 'CN'],
    ['中华人民共和国', 'CN'],
    ['US', 'US'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States', 'US'],
    ['The United States of America', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['土耳其', 'TR'],
    ['BANGLADESH', 'BD'],
    ['孟加拉', 'BD'],
    ['孟加拉国', 'BD'],
    ['印尼', 'ID'],
    ['柬埔寨', 'KH'],
    ['El Salvador', 'SV'],
    ['el  salvador', 'SV'],
    ['Sri Lanka', 'LK'],
    ['Taiwan', 'TW'],
    ['中国台湾', 'TW'],
    ['台灣', 'TW'],
    ['香港', 'HK'],
    ['Macau', 'MO'],
    ['Burma', 'MM'],
    ['South Korea', 'KR'],
    ['Korea, Republic of', 'KR'],
    ["Cote d'Ivoire", 'CI'],
    ['St. Lucia', 'LC'],
    ['Saint Lucia', 'LC'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Trinidad & Tobago', 'TT'],
    ['Dominican Republic', 'DO'],
    ['Dominica', 'DM'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Guinea-Bissau', 'GW'],
    ['越南', 'VN'],
    ['義大利', 'IT'],
  ])('reads %j as %s', (text, code) => {
    expect(normaliseCountry(text)?.code).toBe(code);
  });

  it.each(['', ' ', 'Europe', 'Tianmen', 'XX', 'EU', '火星', 'Chin', 'China'.repeat(100_000), 'constructor'])(
    'does not guess at %.20j',
    (text) => {
      expect(normaliseCountry(text)).toBeUndefined();
    },
  );

  it('reads every spelling of the published facility lists', () => {
    const unread = SPELLINGS_OF_FACILITY_LISTS.split('|').filter((spelling) => !normaliseCountry(spelling));
    expect(unread).toEqual([]);
  });

  it('knows every country of ISO 3166-1 by both codes and by its English and Chinese name', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'region' });
    const chinese = new Intl.DisplayNames(['zh-CN'], { type: 'region' });
    for (const [code, threeLetters] of Object.entries(COUNTRY_CODES)) {
      const spellings = [
        code,
        threeLetters,
        english.of(code),
        chinese.of(code),
        normaliseCountry(code)?.name,
      ];
      expect(spellings.map((spelling) => normaliseCountry(spelling ?? '')?.code)).toEqual(
        Array(5).fill(code),
      );
    }
    expect(Object.keys(COUNTRY_CODES)).toHaveLength(249);
  });

  it('gives no two countries one name', () => {
    const names = Object.keys(COUNTRY_CODES).map((code) => normaliseCountry(code)?.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
