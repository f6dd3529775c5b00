import { readCsv } from './csv-rows.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('reading a list of facilities', () => {
  it('takes a byte-order mark, CRLF and quotes over lines, and names each row by its first line', () => {
    const { header, rows } = readCsv(
      bytes('\uFEFFCountry,Name,Address\r\nChina,"A\r\nB",x\r\nChina,C,y\r\n'),
    );
    expect(header).toEqual(['country', 'name', 'address']);
    expect(rows).toEqual([
      { line: 2, cells: { country: 'China', name: 'A\nB', address: 'x' } },
      { line: 4, cells: { country: 'China', name: 'C', address: 'y' } },
    ]);
  });

  it('reports a row with a cell too many and goes on', () => {
    const { rows, faults } = readCsv(bytes('country,name\nChina,A,extra\nChina,B\n'));
    expect(rows.map(({ cells }) => cells.name)).toEqual(['B']);
    expect(faults).toEqual([{ line: 2, field: '', message: 'has 3 cells, the header has 2' }]);
  });

  it('reads what Chinese Excel saves', () => {
    const gbk = Buffer.concat([
      bytes('country,name\nChina,'),
      Buffer.from([0xcc, 0xec, 0xc3, 0xc5]),
      bytes('\n'),
    ]);
    const file = readCsv(gbk);
    expect(file.readAsGb18030).toBe(true);
    expect(file.rows[0]?.cells.name).toBe('天门');
  });

  it('refuses an empty file and an open quote', () => {
    expect(() => readCsv(bytes(''))).toThrow('empty');
    expect(() => readCsv(bytes('a,b\n"x,y\n'))).toThrow(/[Qq]uote/);
  });

  it('reads 100,000 lines', () => {
    const file = readCsv(bytes(`country,name\n${'China,A\n'.repeat(100_000)}`));
    expect(file.rows).toHaveLength(100_000);
    expect(file.rows.at(-1)?.line).toBe(100_001);
  });
});
