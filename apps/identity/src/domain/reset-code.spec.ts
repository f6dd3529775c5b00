import { afterCode, codeAfterSeconds, isOpen, MAX_CODES, MAX_GUESSES, newResetCode } from './reset-code.js';

const now = new Date('2026-11-22T04:00:00Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const hash = Buffer.alloc(32);

describe('a code to set a new password', () => {
  it('has eight digits, whatever is drawn', () => {
    expect(newResetCode(() => 7)).toBe('00000007');
    expect(newResetCode((below) => below - 1)).toBe('99999999');
  });

  it('is good for ten minutes and five guesses', () => {
    const request = afterCode(undefined, hash, now);
    expect(isOpen(request, later(9.99))).toBe(true);
    expect(isOpen(request, later(10))).toBe(false);
    expect(isOpen({ ...request, guesses: MAX_GUESSES }, now)).toBe(false);
  });

  it('is sent three times in a quarter of an hour at most', () => {
    let request = afterCode(undefined, hash, now);
    expect(codeAfterSeconds(request, now)).toBeUndefined();
    for (let sent = 1; sent < MAX_CODES; sent += 1) request = afterCode(request, hash, later(sent));
    expect(codeAfterSeconds(request, later(5))).toBe(600);
    expect(codeAfterSeconds(request, later(15))).toBeUndefined();
    expect(afterCode(request, hash, later(15))).toMatchObject({ codes: 1, guesses: 0, since: later(15) });
  });
});
