import { preferencesFrom } from './preferences.js';

describe('preferences', () => {
  it('follow the browser until somebody chooses', () => {
    expect(preferencesFrom(undefined, 'zh-CN')).toEqual({
      language: 'zh',
      scheme: 'system',
      largeType: false,
    });
    expect(preferencesFrom(undefined, 'de-DE').language).toBe('en');
  });

  it('keep what was chosen and mend what is strange', () => {
    expect(preferencesFrom({ language: 'en', scheme: 'dark', largeType: true }, 'zh-CN')).toEqual({
      language: 'en',
      scheme: 'dark',
      largeType: true,
    });
    expect(preferencesFrom({ language: 'xx', scheme: 3, largeType: 'yes' }, 'zh-CN')).toEqual(
      preferencesFrom('broken', 'zh-CN'),
    );
  });
});
