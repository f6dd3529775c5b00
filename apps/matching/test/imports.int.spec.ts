import {
  explainMatch,
  findFacilities,
  findMatches,
  importFacilities,
  importLines,
  summariseLines,
  type ImportReport,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { aMember, aPerson, refusalOf } from '@tianfu/testing';
import { facilityLists, garmentLines, HAS_LISTS, inBatches } from './lists.js';
import { TestMarket } from './market.js';

let market: TestMarket;
beforeEach(async () => {
  market = await TestMarket.start();
});
afterEach(() => market.stop());

const row = (cells: object, line = 2) => ({ line, cells });
const aFactory = (changed: object = {}) => ({
  country: 'China',
  name: 'Jingling Garment Co., Ltd',
  address: 'No. 8 Renmin Road, Tianmen',
  lat: '30.66',
  lng: '113.17',
  ...changed,
});
const importing = (rows: { line: number; cells: object }[], more: object = {}): Promise<ImportReport> =>
  market.operator.call(importFacilities, { source: 'list-a.csv', rows, ...more });
const countsOf = ({ created, updated, unchanged }: ImportReport): number[] => [created, updated, unchanged];
const withLists = HAS_LISTS ? it : it.skip; // reason: the published lists are not part of this project

describe('a facility list', () => {
  it('is stored, and found by anybody signed in', async () => {
    expect(countsOf(await importing([row(aFactory())]))).toEqual([1, 0, 0]);
    const found = await market.harness.as(aPerson()).call(findFacilities, { q: 'jingling  GARMENT' });
    expect(found.data).toEqual([
      {
        facilityId: expect.any(String) as unknown,
        countryCode: 'CN',
        name: 'Jingling Garment Co., Ltd',
        address: 'No. 8 Renmin Road, Tianmen',
        position: { lat: 30.66, lng: 113.17 },
        positionDoubtful: false,
        source: 'list-a.csv',
      },
    ]);
  });

  it('keeps what is worth a look, and says so', async () => {
    const report = await importing([
      row(aFactory({ country: 'CHINA', lat: '35.86166', lng: '104.195397' })),
      row(aFactory({ name: 'Nowhere Garment', lat: '', lng: '' }), 3),
    ]);
    expect(countsOf(report)).toEqual([2, 0, 0]);
    expect(report.flags).toEqual([
      { line: 2, flag: 'country-centre' },
      { line: 2, flag: 'country-normalised' },
      { line: 3, flag: 'no-position' },
    ]);
    const { data } = await market.operator.call(findFacilities, {});
    expect(data.map(({ positionDoubtful, position }) => [positionDoubtful, position !== undefined])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('has each bad row refused with everything that is wrong with it, and the others stored', async () => {
    const report = await importing([
      row(aFactory({ country: 'Atlantis', lat: '95', lng: 'east' }), 2),
      row(aFactory({ name: ' ', address: 'x'.repeat(601) }), 3),
      row(aFactory({ lng: '' }), 4),
      row(aFactory({ name: 12 }), 5),
      row(aFactory({ name: 'Bell\u0007' }), 6),
      row(aFactory(), 7),
    ]);
    expect(countsOf(report)).toEqual([1, 0, 0]);
    expect(report.faults.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'country', 'unknown-country'],
      [2, 'lat', 'out-of-range'],
      [2, 'lng', 'not-a-number'],
      [3, 'name', 'required'],
      [3, 'address', 'too-long'],
      [4, 'lng', 'position-half'],
      [5, 'name', 'not-text'],
      [6, 'name', 'control-characters'],
    ]);
    expect(report.faults[0]?.message).toBe('No country is called “Atlantis”.');
    const zh = await market.operator.call(
      importFacilities,
      { source: 'list-a.csv', rows: [row(aFactory({ country: 'Atlantis' }))] },
      { language: 'zh' },
    );
    expect(zh.faults[0]?.message).toBe('没有名为“Atlantis”的国家或地区。');
  });

  it('is only checked in a dry run', async () => {
    expect(countsOf(await importing([row(aFactory())], { dryRun: true }))).toEqual([1, 0, 0]);
    expect((await market.operator.call(findFacilities, {})).data).toEqual([]);
  });

  it('updates what its own list corrects; another list only fills what was missing', async () => {
    await importing([row(aFactory({ lat: '', lng: '' }))]);
    const position = async (): Promise<unknown> =>
      (await market.operator.call(findFacilities, {})).data.map((found) => [found.source, found.position]);
    const other = { source: 'list-b.csv' };
    expect(countsOf(await importing([row(aFactory())], other))).toEqual([0, 1, 0]);
    expect(await position()).toEqual([['list-a.csv', { lat: 30.66, lng: 113.17 }]]);
    expect(countsOf(await importing([row(aFactory({ lat: '31' }))], other))).toEqual([0, 0, 1]);
    expect(
      countsOf(await importing([row(aFactory({ lat: '30.7', name: 'JINGLING GARMENT CO., LTD' }))])),
    ).toEqual([0, 1, 0]);
    expect(await position()).toEqual([['list-a.csv', { lat: 30.7, lng: 113.17 }]]);
  });

  it('counts the last of several rows for one factory', async () => {
    expect(countsOf(await importing([row(aFactory({ lat: '31' })), row(aFactory(), 3)]))).toEqual([1, 0, 1]);
    const { data } = await market.operator.call(findFacilities, {});
    expect(data.map(({ position }) => position)).toEqual([{ lat: 30.66, lng: 113.17 }]);
  });

  it('is an operator’s to import', async () => {
    const member = market.harness.as(aMember());
    const asked = { source: 'list-a.csv', rows: [row(aFactory())] };
    expect(await refusalOf(member.call(importFacilities, asked))).toBe('FORBIDDEN');
    expect(await refusalOf(member.call(importLines, asked))).toBe('FORBIDDEN');
  });

  it('gives buyers factories to look up, of which nothing but the place is known', async () => {
    await importing([row(aFactory())]);
    const { orderId, enterpriseId } = await market.order();
    const buyer = market.memberOf(enterpriseId);
    const [known] = (await market.operator.call(findFacilities, {})).data;
    const list = await buyer.call(findMatches, { orderId, suitable: 'false', q: 'jingling' });
    expect(list.data).toEqual([
      {
        factoryId: known?.facilityId,
        name: 'Jingling Garment Co., Ltd',
        place: 'No. 8 Renmin Road, Tianmen',
        suitable: false,
        parts: [],
        misfits: [{ code: 'not-certified', facts: { claimed: false } }],
        position: { lat: 30.66, lng: 113.17 },
      },
    ]);
    const explained = await buyer.call(explainMatch, { orderId, factoryId: known?.facilityId ?? newId() });
    expect(explained).toEqual(list.data[0]);
  });

  withLists('as published: all thirteen, and again without a change', async () => {
    const lists = facilityLists();
    const importAll = async (): Promise<number[]> => {
      const total = [0, 0, 0, 0];
      for (const { source, rows } of lists) {
        const report = await importing([...rows], { source });
        [...countsOf(report), report.faults.length].forEach(
          (count, at) => (total[at] = (total[at] ?? 0) + count),
        );
      }
      return total;
    };
    expect(lists).toHaveLength(13);
    // Two are in their list twice, two in a second list with another spelling of their country.
    expect(await importAll()).toEqual([577, 0, 4, 0]);
    expect(await importAll()).toEqual([0, 0, 581, 0]);

    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await market.operator.call(findFacilities, { limit: 100, ...(cursor && { cursor }) });
      seen.push(...page.data.map(({ facilityId }) => facilityId));
      cursor = page.page.nextCursor;
      if (!page.page.hasMore) break;
    }
    expect(new Set(seen).size).toBe(577);
    expect(seen).toHaveLength(577);
    const chinese = await market.operator.call(findFacilities, { countryCode: 'cn', limit: 100 });
    expect(new Set(chinese.data.map(({ countryCode }) => countryCode))).toEqual(new Set(['CN']));
  });
});

describe('a list of line records', () => {
  const aDay = (changed: object = {}) => ({
    date: '2015-01-01',
    department: 'sweing',
    team: '8',
    smv: '26.16',
    wip: '1108',
    over_time: '7080',
    no_of_workers: '30.5',
    actual_productivity: '0.940725424',
    ...changed,
  });
  const lines = (rows: { line: number; cells: object }[], more: object = {}): Promise<ImportReport> =>
    market.operator.call(importLines, { source: 'lines.csv', rows, ...more });

  it('is stored with the spellings it was published with, and a correction replaces its day', async () => {
    const finishing = aDay({ department: 'finishing ', smv: '3.94', wip: '' });
    expect(countsOf(await lines([row(aDay()), row(finishing, 3)]))).toEqual([2, 0, 0]);
    expect(countsOf(await lines([row(aDay()), row({ ...finishing, no_of_workers: '9' }, 3)]))).toEqual([
      0, 1, 1,
    ]);
    expect(await market.harness.as(aPerson()).call(summariseLines, {})).toEqual({
      records: 2,
      bands: [
        { smvFromMinutes: 0, smvToMinutes: 5, records: 1, meanProductivity: 0.9407 },
        { smvFromMinutes: 25, smvToMinutes: 30, records: 1, meanProductivity: 0.9407 },
      ],
    });
  });

  it('has bad rows refused and checks only in a dry run', async () => {
    const bad = aDay({ date: '2015-02-30', department: 'office', team: '1.5', smv: '0', no_of_workers: '' });
    const report = await lines([row(bad, 5), row(aDay(), 6)], { dryRun: true });
    expect(countsOf(report)).toEqual([1, 0, 0]);
    expect(report.faults.map(({ line, field, code }) => [line, field, code])).toEqual([
      [5, 'date', 'not-a-date'],
      [5, 'department', 'unknown-department'],
      [5, 'team', 'not-whole'],
      [5, 'smv', 'out-of-range'],
      [5, 'no_of_workers', 'required'],
    ]);
    expect(await market.operator.call(summariseLines, {})).toEqual({ records: 0, bands: [] });
  });

  withLists('as published: 1,197 days, and again without a change', async () => {
    const { source, rows } = garmentLines();
    const importAll = async (): Promise<number[][]> => {
      const reports: ImportReport[] = [];
      for (const batch of inBatches(rows)) reports.push(await lines(batch, { source }));
      return reports.map((report) => [...countsOf(report), report.faults.length]);
    };
    expect(await importAll()).toEqual([
      [500, 0, 0, 0],
      [500, 0, 0, 0],
      [197, 0, 0, 0],
    ]);
    expect(await importAll()).toEqual([
      [0, 0, 500, 0],
      [0, 0, 500, 0],
      [0, 0, 197, 0],
    ]);
    const summary = await market.operator.call(summariseLines, {});
    expect(summary.records).toBe(1_197);
    expect(summary.bands.length).toBeGreaterThan(4);
  });
});
