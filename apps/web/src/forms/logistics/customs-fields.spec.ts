import { formatMoney } from '@tianfu/kernel';
import { compositionOf, marksOf, papersOf, totalOf, type CustomsFields } from './customs-fields.js';

const aLine = {
  description: 'Dress',
  descriptionZh: '连衣裙',
  category: 'dress',
  fabric: 'chiffon',
  composition: '涤纶 95, 氨纶 5',
  hsCode: '620443',
  origin: 'cn',
  quantityPieces: 300,
  unitPrice: '9.5',
  netKg: 210,
  grossKg: 240,
  cartonCount: 20,
} as const;
const fields = (given: Partial<CustomsFields> = {}): CustomsFields => ({
  invoiceNumber: 'INV-1',
  invoiceDate: '2026-11-22',
  incoterm: 'FOB',
  incotermPlace: 'Shanghai',
  portOfLoading: 'cnsha',
  currency: 'USD',
  exporter: { name: '天门', address: '天门', country: 'cn' },
  importer: { name: 'Example Inc.', address: 'Los Angeles', country: 'US', taxNumber: ' ' },
  lines: [aLine],
  ...given,
});

describe('a customs declaration as it is typed', () => {
  it('gives kilograms as grams, codes in capitals and a total that is what the lines come to', () => {
    expect(papersOf(fields({ lines: [aLine, { ...aLine, quantityPieces: 1 }] }))).toMatchObject({
      portOfLoading: 'CNSHA',
      exporter: { country: 'CN' },
      total: { amount: '2859.50', currency: 'USD' },
      lines: [
        {
          fabrics: ['chiffon'],
          origin: 'CN',
          netGrams: 210_000,
          grossGrams: 240_000,
          composition: [
            { fibre: '涤纶', percent: 95 },
            { fibre: '氨纶', percent: 5 },
          ],
        },
        {},
      ],
    });
    expect(papersOf(fields()).importer).not.toHaveProperty('taxNumber');
  });

  it('keeps further fabrics of an earlier declaration until the first is changed', () => {
    const line = { ...aLine, fabrics: ['chiffon' as const, 'polyester' as const] };
    expect(papersOf(fields({ lines: [line] })).lines[0]?.fabrics).toEqual(['chiffon', 'polyester']);
    const other = { ...line, fabric: 'cotton' as const };
    expect(papersOf(fields({ lines: [other] })).lines[0]?.fabrics).toEqual(['cotton']);
  });

  it('sums what can be read and leaves the rest out', () => {
    expect(formatMoney(totalOf([aLine, { ...aLine, unitPrice: 'nine' }], 'USD')).amount).toBe('2850.00');
  });

  it.each([
    ['棉 95，氨纶 5', [95, 5]],
    ['95% cotton; 5 % elastane', [95, 5]],
    ['棉100', [100]],
  ])('reads the composition %s', (text, percents) => {
    expect(compositionOf(text)?.map(({ percent }) => percent)).toEqual(percents);
  });

  it.each(['', '棉', '95', '棉 0'])('does not guess a composition from %j', (text) => {
    expect(compositionOf(text)).toBeUndefined();
  });
});

describe('what the checks found', () => {
  it('is marked at the field it is about, errors and warnings apart', () => {
    const finding = { code: 'x', en: 'net', zh: '净重' };
    const marks = marksOf(
      [
        { ...finding, pointer: '/lines/0/netGrams', severity: 'error' },
        { ...finding, pointer: '/lines/0/netGrams', severity: 'warning', zh: '太轻' },
        { ...finding, pointer: '/lines', severity: 'error' },
        { ...finding, pointer: '/total/amount', severity: 'error' },
      ] as never,
      'zh',
    );
    expect(marks).toEqual([{ name: ['lines', 0, 'netKg'], errors: ['净重'], warnings: ['太轻'] }]);
  });
});
