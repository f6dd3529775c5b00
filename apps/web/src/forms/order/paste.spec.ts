import { gridFromPaste } from './paste.js';

describe('a block from a spreadsheet', () => {
  it('becomes a matrix, without its rows and columns of totals', () => {
    const text =
      '颜色\tS\tM\tL\t合计\r\n黑色\t100\t1,200\t\t1,300\r\n米白\t-\t５０\t60件\t110\r\n合计\t100\t1250\t60\t1410\r\n';
    expect(gridFromPaste(text)).toEqual({
      ok: true,
      value: {
        colours: ['黑色', '米白'],
        sizes: ['S', 'M', 'L'],
        pieces: [
          [100, 1200, 0],
          [0, 50, 60],
        ],
      },
    });
  });

  it.each([
    ['nothing', '', { fault: 'empty' }],
    ['heads alone', '颜色\tS', { fault: 'empty' }],
    ['no sizes', '颜色\n黑色', { fault: 'header' }],
    ['a row without its colour', '颜色\tS\n\t5', { fault: 'colour', row: 2 }],
    ['half a piece', '颜色\tS\n黑色\t1.5', { fault: 'number', row: 2, column: 2, text: '1.5' }],
    ['words for numbers', '颜色\tS\tM\n黑色\t5\t若干', { fault: 'number', row: 2, column: 3, text: '若干' }],
  ])('is refused with its place when it holds %s', (_name, text, error) => {
    expect(gridFromPaste(text)).toEqual({ ok: false, error });
  });

  it('is refused beyond the most sizes', () => {
    const head = ['颜色', ...Array.from({ length: 41 }, (_, size) => `S${size}`)].join('\t');
    expect(gridFromPaste(`${head}\n黑色\t1`)).toMatchObject({ error: { fault: 'size' } });
  });
});
