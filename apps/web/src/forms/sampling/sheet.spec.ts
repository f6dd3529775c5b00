import { pastedSheet, sheetPoints } from './sheet.js';

describe('a measurement sheet', () => {
  it('is read from a spreadsheet, its head skipped', () => {
    const text =
      '部位\t尺码\t目标\t公差+\t公差-\t实测\n胸围\tM\t92\t1\t1\t93.5\n衣长\tM\t６４.5cm\t+0.5\t-0.5\t64\n';
    expect(pastedSheet(text)).toEqual({
      ok: true,
      lines: [
        { point: '胸围', size: 'M', targetCm: 92, tolerancePlusCm: 1, toleranceMinusCm: 1, measuredCm: 93.5 },
        {
          point: '衣长',
          size: 'M',
          targetCm: 64.5,
          tolerancePlusCm: 0.5,
          toleranceMinusCm: 0.5,
          measuredCm: 64,
        },
      ],
    });
  });

  it('says which line cannot be read', () => {
    expect(pastedSheet('胸围\tM\t92\t1\t1\t93\n袖长\tM\t长')).toEqual({ ok: false, row: 2 });
  });

  it('may be pasted before anything is measured, but is not sent so', () => {
    const pasted = pastedSheet('胸围\tM\t92\t1\t1\t');
    expect(pasted.ok && pasted.lines[0]?.measuredCm).toBeNull();
    expect(sheetPoints(pasted.ok ? pasted.lines : [])).toEqual({ ok: false, row: 1 });
  });
});
