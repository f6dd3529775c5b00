import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { toChineseUppercase } from './chinese-uppercase.js';
import { MONEY_MAX_MINOR } from './money.js';

const written = (minor: bigint): string => toChineseUppercase({ minor, currency: 'CNY' });

/** Reads the capitals back, independently of how they were written. */
function read(text: string): bigint {
  const [whole = '', part = ''] = text.includes('元') ? text.split('元') : ['', text];
  return integer(whole) * 100n + after(part, '角') * 10n + after(part, '分');
}

function after(part: string, unit: string): bigint {
  const place = part.indexOf(unit);
  return place < 1 ? 0n : BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(part.charAt(place - 1)));
}

function integer(text: string): bigint {
  for (const [name, size] of [['亿', 100_000_000n] as const, ['万', 10_000n] as const]) {
    const place = text.lastIndexOf(name);
    if (place > 0) return integer(text.slice(0, place)) * size + integer(text.slice(place + 1));
  }
  const units: Record<string, bigint> = { 仟: 1000n, 佰: 100n, 拾: 10n };
  let total = 0n;
  let pending = 0n;
  for (const sign of text) {
    const unit = units[sign];
    if (unit === undefined) {
      pending = BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(sign));
      continue;
    }
    total += pending * unit;
    pending = 0n;
  }
  return total + pending;
}

describe('toChineseUppercase', () => {
  it.each([
    [0n, '人民币零元整'],
    [1n, '人民币壹分'],
    [10n, '人民币壹角整'],
    [105n, '人民币壹元零伍分'],
    [1_000n, '人民币壹拾元整'],
    [12_345n, '人民币壹佰贰拾叁元肆角伍分'],
    [140_950n, '人民币壹仟肆佰零玖元伍角整'],
    [600_714n, '人民币陆仟零柒元壹角肆分'],
    [168_032n, '人民币壹仟陆佰捌拾元叁角贰分'],
    [10_700_053n, '人民币壹拾万柒仟元伍角叁分'],
    [1_640_902n, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504n, '人民币叁佰贰拾伍元零肆分'],
    [100_000_100n, '人民币壹佰万零壹元整'],
    [10_000_000_100n, '人民币壹亿零壹元整'],
    [1_000_300_000_000n, '人民币壹佰亿零叁佰万元整'],
    [100_000_000_000_000n, '人民币壹万亿元整'],
    [MONEY_MAX_MINOR, '人民币壹拾万亿元整'],
    [-12_345n, '人民币负壹佰贰拾叁元肆角伍分'],
  ])('writes %d fen as %s', (minor, text) => {
    expect(written(minor)).toBe(text);
  });

  it('names other currencies', () => {
    expect(toChineseUppercase({ minor: 1250n, currency: 'USD' })).toBe('美元壹拾贰元伍角整');
  });

  it('can be read back, and never says 零 twice in a row', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MONEY_MAX_MINOR }), (minor) => {
        const text = written(minor);
        expect(read(text.slice('人民币'.length))).toBe(minor);
        expect(text).not.toMatch(/零零|零[元万亿](?!整$)/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stops beyond the highest amount', () => {
    expect(() => written(MONEY_MAX_MINOR + 1n)).toThrow(AssertionError);
  });
});
