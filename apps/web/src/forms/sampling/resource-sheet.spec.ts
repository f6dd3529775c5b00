import { readResourceSheet, resourceSheet } from './resource-sheet.js';

const SHEET =
  '种类\t名称\t数量\t技能\t班次\n样衣车工\t王师傅\t\t针织、皮革\t1-5 08:30-17:30\n平缝机\t平缝机组\t4\t\t1-6 08:00-18:00';

describe('a sheet of people and machines', () => {
  it('is read with Chinese names of the kinds, its head skipped', () => {
    const read = readResourceSheet(SHEET);
    expect(read.ok && read.rows.map(({ kind, capacity }) => [kind, capacity])).toEqual([
      ['sewer', 1],
      ['lockstitch', 4],
    ]);
    expect(read.ok && read.rows[0]).toMatchObject({ skills: ['针织', '皮革'], keepsHolidays: true });
  });

  it('comes back as it was', () => {
    const read = readResourceSheet(SHEET);
    expect(readResourceSheet(resourceSheet(read.ok ? read.rows : []))).toEqual(read);
  });

  it.each([
    ['样衣车工\t王师傅\t1\t\t1-5 08:30-17:30\n飞行员\t李', 2, 'importKind'],
    ['样衣车工\t\t1\t\t', 1, 'importName'],
    ['平缝机\t一组\t很多\t\t', 1, 'importCount'],
    ['平缝机\t一组\t2\t\t每天', 1, 'importShift'],
  ])('says which line is wrong and what', (text, row, what) => {
    expect(readResourceSheet(text)).toEqual({ ok: false, row, what });
  });
});
