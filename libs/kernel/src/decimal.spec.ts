import fc from 'fast-check';
import { formatDecimal, parseDecimal } from './decimal.js';

describe('parseDecimal', () => {
  it.each([
    ['0', 0n],
    ['12', 1200n],
    ['12.5', 1250n],
    ['12.50', 1250n],
    ['0.01', 1n],
    ['10.00', 1000n],
  ])('reads %s', (text, value) => {
    expect(parseDecimal(text, 2, 1000n * 100n)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'format'],
    [' 1', 'format'],
    ['1.', 'format'],
    ['.5', 'format'],
    ['+1', 'format'],
    ['012', 'format'],
    ['1,000', 'format'],
    ['1e3', 'format'],
    ['0x10', 'format'],
    ['１２', 'format'],
    ['NaN', 'format'],
    ['--1', 'format'],
    ['1.1.1', 'format'],
    ['-1', 'negative'],
    ['-0', 'negative'],
    ['-0.001', 'negative'],
    ['1.005', 'too-many-decimals'],
    ['1.000', 'too-many-decimals'],
    ['1000.01', 'too-large'],
    ['9'.repeat(1_000_000), 'too-large'],
    ['x'.repeat(1_000_000), 'format'],
  ])('refuses %.20j for its %s', (text, fault) => {
    expect(parseDecimal(text, 2, 1000n * 100n)).toEqual({ ok: false, error: fault });
  });

  it('reads back what formatDecimal wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.constantFrom(2, 4), (value, decimals) => {
        expect(parseDecimal(formatDecimal(value, decimals), decimals, 10n ** 17n)).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });
});

describe('formatDecimal', () => {
  it('keeps all decimals and the sign', () => {
    expect(formatDecimal(5n, 2)).toBe('0.05');
    expect(formatDecimal(-1250n, 2)).toBe('-12.50');
    expect(formatDecimal(125000n, 4)).toBe('12.5000');
  });
});
