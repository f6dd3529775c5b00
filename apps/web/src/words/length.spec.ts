import { textsIn } from '../testing/texts.js';
import { lengthText, slackOf, slackText } from './length.js';

describe('a length of time', () => {
  it.each([
    [45, '45 分钟', '45 min'],
    [60, '1 小时', '1 h'],
    [150, '2 小时 30 分', '2 h 30 min'],
    [1440, '1 天', '1 d'],
    [4560, '3 天 4 小时', '3 d 4 h'],
  ])('of %d minutes is said in at most two units', async (minutes, zh, en) => {
    expect(lengthText(minutes, await textsIn('zh'))).toBe(zh);
    expect(lengthText(minutes, await textsIn('en'))).toBe(en);
  });
});

describe('what is left until a promise', () => {
  it('is late below zero, tight below four hours, fine above', () => {
    expect([-1, 0, 1, 239, 240].map(slackOf)).toEqual(['late', 'exact', 'tight', 'tight', 'fine']);
  });

  it('is said without a sign', async () => {
    expect(slackText(-90, await textsIn('zh'))).toBe('晚 1 小时 30 分');
    expect(slackText(30, await textsIn('zh'))).toBe('紧：只余 30 分钟');
  });
});
