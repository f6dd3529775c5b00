import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { checkUscc, makeUscc, normaliseUscc } from './uscc.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const published = ['91330100799655058B', '914403001922038216', '9144030071526726XG', '91110000802100433B'];

describe('checkUscc', () => {
  it.each(published)('accepts the published code %s', (code) => {
    expect(checkUscc(code)).toEqual({ ok: true, value: code });
  });

  it.each([
    ['', 'length'],
    ['91330100799655058', 'length'],
    ['91330100799655058BB', 'length'],
    ['91330100799655058b', 'alphabet'],
    ['9133010079965505IB', 'alphabet'],
    ['91330100 9965505BB', 'alphabet'],
    ['91A30100799655058B', 'region'],
    ['91330100799655059B', 'organisation-check-digit'],
    ['91330100799655068B', 'organisation-check-digit'],
    ['91330100799655058C', 'check-digit'],
    ['91330101799655058B', 'check-digit'],
  ])('refuses %j for its %s', (code, fault) => {
    expect(checkUscc(code)).toEqual({ ok: false, error: fault });
  });

  it('notices every single wrong character', () => {
    const codes = fc.constantFrom(...published);
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, sign) => {
        fc.pre(code[place] !== sign);
        expect(checkUscc(code.slice(0, place) + sign + code.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});

describe('normaliseUscc', () => {
  it('undoes full width, small letters and blanks from a scan', () => {
    expect(normaliseUscc(' ９１３３０１００　7996 5505 8b\n')).toBe('91330100799655058B');
  });
});

describe('makeUscc', () => {
  it('makes a valid code for every region and serial', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 });
    const serials = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(digits, serials, (region, serial) => {
        const code = makeUscc(region, serial);
        expect(checkUscc(code)).toEqual({ ok: true, value: code });
        expect(code.startsWith(`91${region}${serial}`)).toBe(true);
      }),
    );
  });

  it('finds both digits of a published code again', () => {
    expect(makeUscc('330100', '79965505')).toBe('91330100799655058B');
    expect(makeUscc('440300', '71526726')).toBe('9144030071526726XG');
  });

  it('stops at a region or serial of another form', () => {
    expect(() => makeUscc('42900', '79965505')).toThrow(AssertionError);
    expect(() => makeUscc('429006', 'IOSVZ000')).toThrow(AssertionError);
  });
});
