import { err, isOk, ok, type Result } from './result.js';

describe('Result', () => {
  it('carries the value of a success', () => {
    expect(ok(12)).toEqual({ ok: true, value: 12 });
    expect(ok().value).toBeUndefined();
  });

  it('carries the error of a refusal', () => {
    expect(err('BID_TOO_LATE')).toEqual({ ok: false, error: 'BID_TOO_LATE' });
  });

  it('keeps only the successes of a mixed list', () => {
    const outcomes: Result<number, string>[] = [ok(1), err('refused'), ok(3)];
    const values: number[] = outcomes.filter(isOk).map((success) => success.value);
    expect(values).toEqual([1, 3]);
  });
});
