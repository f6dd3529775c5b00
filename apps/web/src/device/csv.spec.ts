import { csvOf } from './csv.js';

const columns = [
  { name: '标题', of: ({ title }: { title: string; pieces?: number }) => title },
  { name: '件数', of: ({ pieces }: { title: string; pieces?: number }) => pieces },
];

describe('a list as a file for spreadsheets', () => {
  it('begins with the mark Excel needs, and quotes what would break a line', () => {
    const text = csvOf(columns, [{ title: '裙, "碎花"\n两件', pieces: 300 }, { title: '衬衫' }]);
    expect(text).toBe('\uFEFF标题,件数\r\n"裙, ""碎花""\n两件",300\r\n衬衫,\r\n');
  });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)'])('takes %s for text, not for a formula', (title) => {
    expect(csvOf(columns, [{ title, pieces: -5 }])).toContain(`'${title},-5\r\n`);
  });
});
