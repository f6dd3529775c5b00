import { RowReader } from './import-row.js';

const reading = (cells: object): RowReader => new RowReader({ line: 7, cells }, 'en');
const codes = (reader: RowReader): string[] => reader.faults.map(({ field, code }) => `${field} ${code}`);

describe('a row of a list', () => {
  it('has its columns by name, whatever their case, width and blanks', () => {
    const reader = reading({ ' Country ': 'China', ＮＡＭＥ: 'Yuekou Garment' });
    expect(reader.text('country', 100)).toBe('China');
    expect(reader.text('name', 200)).toBe('Yuekou Garment');
    expect(reader.faults).toEqual([]);
  });

  it('may have numbers and codes in full width, as a Chinese input method writes them', () => {
    const reader = reading({ lat: '３０．６６', date: '２０１５－０１－０１' });
    expect(reader.number('lat', -90, 90)).toBe(30.66);
    expect(reader.code('date', 10)).toBe('2015-01-01');
  });

  it('keeps names as they are written', () => {
    expect(reading({ name: ' 岳口　ＡＢＣ制衣 ' }).text('name', 200)).toBe('岳口　ＡＢＣ制衣');
  });

  it.each<[string, string]>([
    ['1e3', 'not-a-number'],
    ['1,000', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['90.5', 'out-of-range'],
    ['-91', 'out-of-range'],
  ])('refuses the latitude %s: %s', (lat, code) => {
    const reader = reading({ lat });
    expect(reader.number('lat', -90, 90)).toBeUndefined();
    expect(codes(reader)).toEqual([`lat ${code}`]);
  });

  it('refuses a fraction where whole things are counted', () => {
    const reader = reading({ team: '1.5' });
    reader.needed('team', 1, 1_000, true);
    expect(codes(reader)).toEqual(['team not-whole']);
  });

  it('says one thing of a column, the first', () => {
    const reader = reading({ name: 12 });
    reader.text('name', 200);
    expect(codes(reader)).toEqual(['name not-text']);
  });

  it('has a bounded number of columns, and so of faults', () => {
    const cells = Object.fromEntries(
      Array.from({ length: 100_000 }, (_none, at) => [`column ${String(at)}`, at]),
    );
    const reader = reading(cells);
    expect(codes(reader)[0]).toBe(' too-many-columns');
    expect(reader.faults.length).toBeLessThanOrEqual(41);
  });

  it('refuses cells that no column of the database could hold', () => {
    const reader = reading({ name: 'a\u0000b', address: '\ud800', remark: 'x'.repeat(2_001) });
    expect(codes(reader)).toEqual([
      'name control-characters',
      'address control-characters',
      'remark too-long',
    ]);
  });
});
