import { changeCentre, getCentre } from '@tianfu/contracts';
import { versionSeen } from './call-headers.js';

const seen = (tag: string | undefined): number | undefined =>
  versionSeen(changeCentre, tag === undefined ? {} : { 'if-match': tag });

describe('the version a caller saw', () => {
  it.each([
    ['"7"', 7],
    ['W/"7"', 7],
    ['0', 0],
    ['"2147483647"', 2_147_483_647],
  ])('%s is one', (tag, version) => {
    expect(seen(tag)).toBe(version);
  });

  it.each(['"2147483648"', '"9999999999"', '"99999999999"', '-1', 'abc'])(
    '%s was never one: stale',
    (tag) => {
      expect(() => seen(tag)).toThrow('VERSION_STALE');
    },
  );

  it.each([undefined, '', '*'])('%s says none', (tag) => {
    expect(() => seen(tag)).toThrow('VERSION_REQUIRED');
  });

  it('is not asked for where nothing is changed', () => {
    expect(versionSeen(getCentre, { 'if-match': 'abc' })).toBeUndefined();
  });
});
