import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.5, zh-TW', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['fr-FR, de;q=0.9', 'zh'],
    ['fr, en;q=0.1', 'en'],
    ['*', 'zh'],
    [';;q=,,', 'zh'],
  ])('for Accept-Language %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
