import { textsIn } from '../testing/texts.js';

describe('a text', () => {
  it('is found by its key, and its values are filled in', async () => {
    const t = await textsIn('en');
    expect(t('common.close')).toBe('Close');
    expect(t('logistics.nav.cartons', { count: 2 })).toContain('2');
  });

  it('counts one and many in English', async () => {
    const t = await textsIn('en');
    expect(t('logistics.drive.queue.waiting', { count: 1 })).toBe('1 record waits to be sent');
    expect(t('logistics.drive.queue.waiting', { count: 2 })).toBe('2 records wait to be sent');
  });

  it('that is missing, or lacks a value, does not compile', async () => {
    const t = await textsIn('zh');
    // @ts-expect-error there is no such text
    expect(t('common.noSuchText')).toBe('common.noSuchText');
    // @ts-expect-error whose name is not given
    expect(t('home.hello')).toContain('您好');
    // @ts-expect-error another value is given
    expect(t('home.hello', { title: '林' })).toContain('您好');
  });
});
