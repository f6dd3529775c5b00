import {
  exportResourceSheet,
  findResources,
  getCentreCalendar,
  importResourceSheet,
  Refusal,
} from '@tianfu/contracts';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { TestSampling, type TestCentre } from './centre.js';

let sampling: TestSampling;
let centre: TestCentre;
beforeAll(async () => {
  sampling = await TestSampling.start();
});
beforeEach(async () => {
  centre = await sampling.aCentre();
});
afterAll(() => sampling.stop());

type Rows = (string | number | null)[][];
async function workbook(sheets: Record<string, Rows>): Promise<string> {
  const written = await writeXlsx(
    Object.entries(sheets).map(([sheet, data]) => ({
      sheet,
      data: data.map((row) => row.map((value) => (value === null ? null : { value }))),
    })),
  ).toBuffer();
  return written.toString('base64');
}

const names = async (): Promise<string[]> => {
  const { data } = await centre.owner.call(findResources, { centreId: centre.centreId });
  return data.map(({ name }) => name).toSorted();
};

describe('a workbook of a centre', () => {
  it('is tried without storing, imported, and changes nothing the second time', async () => {
    const tomorrow = addDays(shanghaiDate(new Date()), 1);
    const { centreId } = centre;
    const content = await workbook({
      资源: [
        ['名称', '类别', '数量'],
        ['李车工', '样衣车工', null],
        ['平缝机', '平缝机', 4],
      ],
      班次: [
        ['资源', '星期', '开始', '结束'],
        ['李车工', '周一至周五', '08:30', '17:30'],
        ['平缝机', '1-7', '00:00', '24:00'],
      ],
      日历: [
        ['日期', '上班', '备注'],
        [tomorrow, '否', '盘点'],
      ],
    });
    const tried = await centre.owner.call(importResourceSheet, { centreId, content, dryRun: true });
    expect(tried).toMatchObject({ stored: false, added: 2, days: 1, faults: [] });
    expect(await names()).toEqual([]);
    const done = await centre.owner.call(importResourceSheet, { centreId, content });
    expect(done).toMatchObject({ stored: true, added: 2, changed: 0, days: 1, faultCount: 0 });
    expect(await names()).toEqual(['平缝机', '李车工']);
    const { days } = await centre.owner.call(getCentreCalendar, {
      centreId,
      from: tomorrow,
      until: tomorrow,
    });
    expect(days).toEqual([{ date: tomorrow, working: false, source: 'centre', note: '盘点' }]);
    const again = await centre.owner.call(importResourceSheet, { centreId, content });
    expect(again).toMatchObject({ stored: true, added: 0, changed: 0, unchanged: 2, days: 0 });
  });

  it('stores nothing of a file with a fault, and names its sheet, row and column', async () => {
    const content = await workbook({
      Resources: [
        ['Name', 'Kind'],
        ['Good', 'sewer'],
        ['Bad', 'wizard'],
      ],
      Shifts: [
        ['Resource', 'Weekday', 'From', 'Until'],
        ['Good', 'Mon', '08:00', '12:00'],
      ],
    });
    const report = await centre.owner.call(importResourceSheet, { centreId: centre.centreId, content });
    expect(report).toMatchObject({
      stored: false,
      faultCount: 1,
      faults: [{ sheet: 'Resources', row: 3, column: 'Kind', code: 'unknown-kind', value: 'wizard' }],
    });
    expect(await names()).toEqual([]);
  });

  it('comes back in as it went out', async () => {
    await centre.resource({ name: '李车工', kind: 'sewer', skills: ['针织'], setupMinutes: 5 });
    await centre.resource({ name: '平缝机', kind: 'lockstitch', capacity: 3 });
    const { centreId } = centre;
    const { content, name } = await centre.staff.call(exportResourceSheet, { centreId });
    expect(name).toMatch(/\.xlsx$/);
    const report = await centre.owner.call(importResourceSheet, { centreId, content });
    expect(report).toMatchObject({ stored: true, added: 0, changed: 0, unchanged: 2, days: 0, faults: [] });
  });

  it('must be an Excel file that does not unpack to more than can be read', async () => {
    const { centreId } = centre;
    const refused = async (content: string): Promise<unknown> => {
      try {
        return await centre.owner.call(importResourceSheet, { centreId, content });
      } catch (error) {
        return error instanceof Refusal ? error.faults : error;
      }
    };
    expect(await refused(Buffer.from('名称,类别').toString('base64'))).toMatchObject([
      { pointer: '/content', code: 'notExcel' },
    ]);
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) })).toString('base64');
    expect(await refused(bomb)).toMatchObject([{ pointer: '/content', code: 'tooLarge' }]);
  });

  it('is its own centre’s business', async () => {
    const { centreId } = centre;
    const stranger = await sampling.aCentre();
    const content = await workbook({ Resources: [['Name', 'Kind']] });
    await expect(stranger.owner.call(importResourceSheet, { centreId, content })).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(stranger.staff.call(exportResourceSheet, { centreId })).rejects.toThrow('NOT_FOUND');
  });
});
