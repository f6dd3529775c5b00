import type { CustomsLine, CustomsPapers } from '@tianfu/contracts';
import { checkCustomsPapers, errorsOf } from './customs-checks.js';
import { constructionOf, headingsOf } from './garment-construction.js';

const aLine = (given: Partial<CustomsLine> = {}): CustomsLine => ({
  description: "Women's dress of cotton, woven",
  descriptionZh: '女式棉制机织连衣裙',
  category: 'dress',
  fabrics: ['cotton'],
  construction: 'woven',
  composition: [
    { fibre: 'cotton', percent: 66.7 },
    { fibre: 'linen', percent: 33.3 },
  ],
  hsCode: '620442',
  origin: 'CN',
  quantityPieces: 100,
  unitPrice: { amount: '8.3333', currency: 'USD' },
  netGrams: 30_000,
  grossGrams: 34_000,
  cartonCount: 4,
  ...given,
});

const aDeclaration = (
  lines: CustomsLine[] = [aLine()],
  given: Partial<CustomsPapers> = {},
): CustomsPapers => ({
  invoiceNumber: 'INV-1',
  invoiceDate: '2026-11-22',
  exporter: { name: '天门服饰', address: '天门市侨乡', country: 'CN' },
  importer: { name: 'Dress Inc.', address: 'Los Angeles', country: 'US' },
  incoterm: 'FOB',
  incotermPlace: 'Shanghai',
  portOfLoading: 'CNSHA',
  currency: 'USD',
  total: { amount: '833.33', currency: 'USD' },
  lines,
  ...given,
});

const codesOf = (papers: CustomsPapers, goods?: Parameters<typeof checkCustomsPapers>[1]): string[] =>
  checkCustomsPapers(papers, goods).map(({ pointer, code }) => `${pointer} ${code}`);

const withLine = (given: Partial<CustomsLine>): string[] => codesOf(aDeclaration([aLine(given)]));

describe('a declaration to customs', () => {
  it('that fits together has nothing to ask back', () => {
    expect(codesOf(aDeclaration(), { cartonCount: 4, pieces: 100, weightGrams: 34_100 })).toEqual([]);
  });

  it('has HS codes of 6, 8 or 10 digits, of clothing', () => {
    for (const hsCode of ['6204', '62044', '6204421', '620442100', '62044210001']) {
      expect(withLine({ hsCode })).toEqual(['/lines/0/hsCode hsDigits']);
    }
    for (const hsCode of ['620442', '62044200', '6204420010']) expect(withLine({ hsCode })).toEqual([]);
    expect(withLine({ hsCode: '520811' })).toEqual(['/lines/0/hsCode hsChapter']);
  });

  it('has knitted garments in chapter 61 and woven ones in 62', () => {
    expect(withLine({ hsCode: '610442' })).toEqual(['/lines/0/hsCode hsConstruction']);
    const { construction: _none, ...untold } = aLine({ fabrics: ['jersey'] });
    expect(codesOf(aDeclaration([untold]))).toEqual(['/lines/0/hsCode hsConstruction']);
    const { construction: _neither, ...open } = aLine({ fabrics: ['cotton'], hsCode: '610442' });
    expect(codesOf(aDeclaration([open]))).toEqual([]);
  });

  it('is warned of an unusual heading, which may be right', () => {
    const [found] = checkCustomsPapers(aDeclaration([aLine({ hsCode: '621142' })]));
    expect(found).toMatchObject({
      code: 'hsSuggestion',
      severity: 'warning',
      zh: '该类服装通常归入品目 6204。',
    });
    expect(errorsOf(found ? [found] : [])).toBe(0);
  });

  it('weighs more with its packing than without, about what the cartons weigh', () => {
    expect(withLine({ netGrams: 34_001 })).toEqual(['/lines/0/netGrams netAboveGross']);
    expect(withLine({ netGrams: 34_000 })).toEqual([]);
    expect(codesOf(aDeclaration(), { cartonCount: 5, pieces: 99, weightGrams: 40_000 })).toEqual([
      '/lines piecesDiffer',
      '/lines cartonsDiffer',
      '/lines grossDiffers',
    ]);
  });

  it('sums: composition to a hundred per cent, lines to the total, all in one currency', () => {
    expect(withLine({ composition: [{ fibre: 'cotton', percent: 99.9 }] })).toEqual([
      '/lines/0/composition compositionSum',
    ]);
    expect(codesOf(aDeclaration([aLine()], { total: { amount: '833.34', currency: 'USD' } }))).toEqual([
      '/total/amount valueDiffers',
    ]);
    expect(withLine({ unitPrice: { amount: '8.3333', currency: 'EUR' } })).toEqual([
      '/lines/0/unitPrice/currency currencyDiffers',
    ]);
  });

  it('comes from a country there is, over a port where the Incoterm wants one', () => {
    expect(withLine({ origin: 'XX' })).toEqual(['/lines/0/origin originUnknown']);
    const { portOfLoading: _none, ...without } = aDeclaration();
    expect(codesOf(without)).toEqual(['/portOfLoading portIncoterm']);
    expect(codesOf({ ...without, incoterm: 'DAP' })).toEqual([]);
  });
});

describe('knitted or woven', () => {
  it('is told by the fabric, else by the category, else left open', () => {
    expect(constructionOf('dress', ['jersey', 'cotton'])).toBe('knitted');
    expect(constructionOf('t-shirt', ['cotton'])).toBe('knitted');
    expect(constructionOf('t-shirt', ['denim'])).toBe('woven');
    expect(constructionOf('dress', ['cotton'])).toBeUndefined();
    expect(constructionOf('dress', ['jersey', 'chiffon'])).toBeUndefined();
    expect(constructionOf('jacket', ['leather'])).toBe('leather');
    expect(headingsOf('jacket', 'leather')).toEqual(['4203']);
  });
});
