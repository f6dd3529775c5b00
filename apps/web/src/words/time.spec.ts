import type { Translate } from '../i18n/translate.js';
import { textsIn } from '../testing/texts.js';
import { ago, beijing, beijingExact, beijingExactNamed, beijingNamed, duration, urgencyOf } from './time.js';

const HOUR_MS = 3_600_000;
let t: Translate;
beforeAll(async () => {
  t = await textsIn('zh');
});

describe('times', () => {
  it('are shown in Beijing time, with the zone where it matters', () => {
    expect(beijing('2026-11-22T08:05:59Z')).toBe('2026-11-22 16:05');
    expect(beijingNamed('2026-11-22T16:30:00Z', t)).toBe('2026-11-23 00:30 北京时间');
  });

  it('are told apart to the second where a deadline decides, a whole minute without its seconds', () => {
    expect(beijingExact('2026-11-22T08:05:30.900Z')).toBe('2026-11-22 16:05:30');
    expect(beijingExact('2026-11-22T08:05:07Z')).toBe('2026-11-22 16:05:07');
    expect(beijingExactNamed('2026-11-22T16:30:00Z', t)).toBe('2026-11-23 00:30 北京时间');
    expect(beijingExact('soon')).toBe('soon');
  });

  it('stay as they came when they are no instant', () => {
    expect(beijing('soon')).toBe('soon');
  });
});

describe('the time left', () => {
  it.each([
    [50 * HOUR_MS, '2 天 2 小时'],
    [2 * HOUR_MS + 5 * 60_000, '2 小时 05 分'],
    [65_000, '1 分 05 秒'],
    [9_400, '9 秒'],
    [400, '不到 1 秒'],
  ])('of %d ms reads %s', (ms, text) => {
    expect(duration(ms, t)).toBe(text);
  });

  it('grows more urgent towards the deadline', () => {
    expect([48 * HOUR_MS, 5 * HOUR_MS, HOUR_MS / 2, 0].map(urgencyOf)).toEqual([
      'later',
      'today',
      'soon',
      'past',
    ]);
  });

  it('says how long ago in one unit', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(ago('2026-11-22T11:59:50Z', now, t)).toBe('刚刚');
    expect(ago('2026-11-22T09:00:00Z', now, t)).toBe('3 小时前');
    expect(ago('2026-11-20T09:00:00Z', now, t)).toBe('2 天前');
  });
});
