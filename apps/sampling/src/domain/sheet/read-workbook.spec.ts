import type { ResourceView } from '@tianfu/contracts';
import fc from 'fast-check';
import type { Cell } from './cells.js';
import { readWorkbook, type Standing } from './read-workbook.js';
import type { SheetCells } from './sheet-table.js';
import { writeWorkbook } from './write-workbook.js';

const TODAY = '2026-11-22';
const standing = (given: Partial<Standing> = {}): Standing => ({
  resources: [],
  unitsInUse: new Map(),
  days: new Map(),
  today: TODAY,
  ...given,
});

const view = (given: Partial<ResourceView> & { name: string }): ResourceView => ({
  resourceId: `id of ${given.name}`,
  centreId: 'centre',
  kind: 'sewer',
  skills: [],
  capacity: 1,
  setupMinutes: 0,
  cleanupMinutes: 0,
  keepsHolidays: true,
  active: true,
  shifts: [{ weekday: 1, from: '08:30', until: '12:00' }],
  version: 3,
  ...given,
});

const resources = (...rows: Cell[][]): SheetCells => ({
  name: '资源',
  rows: [['名称', '类别', '数量'], ...rows],
});
const shifts = (...rows: Cell[][]): SheetCells => ({
  name: 'Shifts',
  rows: [['Resource', 'Weekday', 'From', 'Until'], ...rows],
});
const days = (...rows: Cell[][]): SheetCells => ({ name: '日历', rows: [['日期', '上班'], ...rows] });

describe('a workbook of resources', () => {
  it('adds who is new with the shifts it has, in Chinese or English words', () => {
    const { added, faults } = readWorkbook(
      [
        resources(['李车工', '样衣车工', null], ['Overlocks', 'overlock machine', 3]),
        shifts(['李车工', '周一至周五', '8:30', 0.75], ['overlocks', 'Mon-Sat', '00:00', '24:00']),
      ],
      standing(),
    );
    expect(faults).toEqual([]);
    expect(added).toEqual([
      expect.objectContaining({ name: '李车工', kind: 'sewer', capacity: 1, keepsHolidays: true }),
      expect.objectContaining({ name: 'Overlocks', kind: 'overlock', capacity: 3, keepsHolidays: false }),
    ]);
    expect(added[0]?.shifts).toHaveLength(5);
    expect(added[0]?.shifts[0]).toEqual({ weekday: 1, from: '08:30', until: '18:00' });
    expect(added[1]?.shifts).toHaveLength(6);
  });

  it('changes what a known one’s row says, and keeps what the sheet has no column for', () => {
    const old = view({ name: '李车工', skills: ['knit'], personId: 'person' });
    const { changed, added } = readWorkbook(
      [resources(['李 车工', 'sewer', 2])],
      standing({ resources: [old] }),
    );
    expect(added).toEqual([]);
    expect(changed[0]?.content).toMatchObject({ capacity: 2, skills: ['knit'], personId: 'person' });
  });

  it('names sheet, row and column of everything that is wrong', () => {
    const { faults } = readWorkbook(
      [
        resources(['李车工', '魔法师', null], ['', 'sewer', 0], ['甲', 'sewer', 1], ['甲', 'sewer', 1]),
        shifts(
          ['甲', '周八', '08:00', '12:00'],
          ['甲', 1, '12:00', '08:00'],
          ['乙', 1, '8点', '12:00'],
          ['甲', 2, '08:00', '12:00'],
          ['甲', '1-3', '11:00', '13:00'],
        ),
        days(['2026-02-30', '是'], ['2026-11-01', '否'], ['2026-12-01', '也许']),
      ],
      standing(),
    );
    expect(faults.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
      ['资源', 2, '类别', 'unknown-kind'],
      ['资源', 3, '名称', 'required'],
      ['资源', 3, '数量', 'not-in-range'],
      ['资源', 5, '名称', 'repeated'],
      ['Shifts', 2, 'Weekday', 'not-a-weekday'],
      ['Shifts', 3, 'Until', 'ends-before-it-begins'],
      ['Shifts', 4, 'Resource', 'unknown-resource'],
      ['Shifts', 4, 'From', 'not-a-time'],
      ['Shifts', 6, 'From', 'shifts-overlap'],
      ['日历', 2, '日期', 'not-a-date'],
      ['日历', 3, '日期', 'in-the-past'],
      ['日历', 4, '上班', 'not-yes-or-no'],
    ]);
  });

  it('says of a head what is missing, unknown or there twice', () => {
    const wrong: SheetCells = {
      name: '资源',
      rows: [
        ['名称', '颜色', 'Name'],
        ['甲', '红', '甲'],
      ],
    };
    expect(readWorkbook([wrong], standing()).faults.map(({ column, code }) => [column, code])).toEqual([
      ['颜色', 'column-unknown'],
      ['Name', 'column-repeated'],
      ['类别 Kind', 'column-missing'],
    ]);
    const other = { name: 'Sheet1', rows: [['a']] };
    expect(readWorkbook([other], standing()).faults).toEqual([{ sheet: '', row: 1, code: 'sheet-missing' }]);
  });

  it('refuses fewer units than are booked, and a new resource without shifts', () => {
    const pool = view({ name: '平缝机', capacity: 5 });
    const { faults } = readWorkbook(
      [resources(['平缝机', 'lockstitch', 2], ['新人', 'sewer', 1])],
      standing({ resources: [pool], unitsInUse: new Map([[pool.resourceId, 3]]) }),
    );
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [2, 'in-use'],
      [3, 'no-shifts'],
    ]);
  });

  it('changes nothing when what was written is read back, in either language', () => {
    const shift = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.constantFrom('00:00', '08:30'),
      until: fc.constantFrom('12:00', '24:00'),
    });
    const resource = fc.record({
      kind: fc.constantFrom('sewer', 'cutter', 'lockstitch', 'other'),
      skills: fc.uniqueArray(fc.constantFrom('knit', 'leather', '针织'), { maxLength: 3 }),
      capacity: fc.integer({ min: 1, max: 200 }),
      setupMinutes: fc.integer({ min: 0, max: 480 }),
      cleanupMinutes: fc.integer({ min: 0, max: 480 }),
      keepsHolidays: fc.boolean(),
      active: fc.boolean(),
      shifts: fc.uniqueArray(shift, { maxLength: 7, selector: ({ weekday }) => weekday }),
    });
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 8 }), fc.constantFrom('zh', 'en'), (all, language) => {
        const views = all.map((one, index) => view({ ...one, name: `资源 ${String(index)}` }));
        const own = new Map([
          ['2026-01-01', { working: false, note: '元旦' }],
          ['2026-12-31', { working: true }],
        ]);
        const stands = standing({ resources: views, days: own });
        const read = readWorkbook(writeWorkbook(views, own, language), stands);
        expect(read).toEqual({
          added: [],
          changed: [],
          unchanged: views.length,
          days: new Map(),
          faults: [],
        });
      }),
    );
  });
});
