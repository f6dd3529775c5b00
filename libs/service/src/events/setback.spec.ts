import { Refusal } from '@tianfu/contracts';
import { LAST_RETRY_MS, reasonOf, retryAfter } from './setback.js';

const stumbled = new Error('stumbled');

describe('an event that failed', () => {
  it('is tried six times, each time later', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((tries) => retryAfter(stumbled, tries));
    expect(waits).toEqual([1_000, 5_000, 30_000, 120_000, LAST_RETRY_MS, undefined]);
  });

  it('is put aside at once when it makes no sense, and not when the moment is wrong', () => {
    expect(retryAfter(new Refusal('NOT_FOUND'), 1)).toBeUndefined();
    expect(retryAfter(new Refusal('TRY_AGAIN'), 1)).toBe(1_000);
  });

  it('is tried for ever while PostgreSQL is away', () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(retryAfter(away, 1_000)).toBe(1_000);
  });

  it('is put aside with the fields that are wrong', () => {
    const wrong = new Refusal('VALIDATION_FAILED', {}, [{ pointer: '/amount', code: 'min' }]);
    expect(reasonOf(wrong)).toBe('VALIDATION_FAILED: /amount min');
    expect(reasonOf(stumbled)).toBe('Error: stumbled');
  });
});
