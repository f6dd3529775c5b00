import { linesFromPaste } from './announce-paste.js';

const MOST = 500;
const line = { styleCode: 'LYQ-2601', colour: '藏青', size: 'M', batch: 'PO-7', pieces: 1200, litres: 6.4 };

describe('lines of a notice from a spreadsheet', () => {
  it('are read in the order of the form, without blank rows and totals', () => {
    const text = 'LYQ-2601\t藏青\tM\tPO-7\t1,200 件\t６.４\r\n\r\n合计\t\t\t\t1200\r\n';
    expect(linesFromPaste(text, MOST)).toEqual({ ok: true, lines: [line] });
  });

  it('follow a head in either language, whatever its order, and leave other columns out', () => {
    const zh = '备注\t件数\t尺码\t颜色\t款号\n急\t1200\tM\t藏青\tLYQ-2601';
    expect(linesFromPaste(zh, MOST)).toEqual({ ok: true, lines: [{ ...line, batch: '', litres: null }] });
    const en = 'Size,Colour,Style code,Pieces,Litres each,Batch\nM,藏青,LYQ-2601,"1,200",6.4 L,PO-7';
    expect(linesFromPaste(en, MOST)).toEqual({ ok: true, lines: [line] });
  });

  it('keep a separator, a quotation mark and a line end inside a quoted cell', () => {
    const read = linesFromPaste('LYQ-2601,"藏青, ""深""\n二批",M,PO-7,1200,6.4', MOST);
    expect(read).toEqual({ ok: true, lines: [{ ...line, colour: '藏青, "深"\n二批' }] });
  });

  it('are refused with row and field of every cell that is wrong, as the spreadsheet counts', () => {
    const text = `款号\t颜色\t尺码\t批次\t件数\t每件体积 (升)\n款 1\t\tM\tB\t1.5\t6\n\nA1\t红\t${'X'.repeat(21)}\tB\t若干\t0`;
    expect(linesFromPaste(text, MOST)).toEqual({
      ok: false,
      fault: 'cells',
      cells: [
        { row: 2, field: 'styleCode', fault: 'rule', value: '款 1' },
        { row: 2, field: 'colour', fault: 'required', value: '' },
        { row: 2, field: 'pieces', fault: 'rule', value: '1.5' },
        { row: 4, field: 'size', fault: 'rule', value: 'X'.repeat(21) },
        { row: 4, field: 'pieces', fault: 'number', value: '若干' },
        { row: 4, field: 'litres', fault: 'number', value: '0' },
      ],
    });
  });

  it('are refused when there are none, or more than a notice holds', () => {
    expect(linesFromPaste('款号\t颜色\t尺码\n', MOST)).toEqual({ ok: false, fault: 'empty' });
    expect(linesFromPaste('A\t红\tM\tB\t1\nB\t红\tM\tB\t1', 1)).toEqual({ ok: false, fault: 'many' });
  });
});
