import fc from 'fast-check';
import { hasControlCharacters, normaliseText, toHalfWidth } from './full-width.js';

describe('toHalfWidth', () => {
  it('writes what a Chinese input method typed in its ASCII form', () => {
    expect(toHalfWidth('ＰＯ－２０２６　（Ａ４）～！')).toBe('PO-2026 (A4)~!');
  });

  it('leaves Chinese text and its own punctuation alone', () => {
    expect(toHalfWidth('天门市、侨乡街道。《工艺单》￥')).toBe('天门市、侨乡街道。《工艺单》￥');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text));
      }),
    );
  });
});

describe('normaliseText', () => {
  it('gives one spelling of the same words', () => {
    expect(normaliseText('  Cafe\u0301\r\n第二行\r\n')).toBe('Café\n第二行');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });
});

describe('hasControlCharacters', () => {
  it('accepts lines, tabs, Chinese and emoji', () => {
    expect(hasControlCharacters('面料：\t棉 100%\n颜色：红 👗')).toBe(false);
  });

  it.each(['\u0000', 'a\u0007', '\u001f', '\u007f', '\r', '\ud800', 'x\udc00y'])('refuses %j', (text) => {
    expect(hasControlCharacters(text)).toBe(true);
  });
});
