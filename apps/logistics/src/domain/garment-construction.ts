import type { Fabric, ProductCategory } from '@tianfu/contracts';

/**
 * Knitted or woven, as far as the words of the trade decide it. Fibres (cotton, wool …) do not: both are made of
 * them; lace may be either. Garments of leather stand in chapter 42, not among textiles.
 */
export type Construction = 'knitted' | 'woven' | 'leather';

const OF_FABRIC: Partial<Record<Fabric, Construction>> = {
  jersey: 'knitted',
  fleece: 'knitted',
  denim: 'woven',
  chiffon: 'woven',
  leather: 'leather',
};

/** Categories that are one of the two by what they are called. */
const OF_CATEGORY: Partial<Record<ProductCategory, Construction>> = {
  't-shirt': 'knitted',
  hoodie: 'knitted',
  knitwear: 'knitted',
  jeans: 'woven',
  suit: 'woven',
  'down-jacket': 'woven',
};

/** HS headings (first four digits) a category belongs to; women's wear has the even ones of shirts and coats. */
const HEADINGS: Partial<Record<ProductCategory, Readonly<Record<'knitted' | 'woven', readonly string[]>>>> = {
  't-shirt': { knitted: ['6109'], woven: ['6205', '6206'] },
  shirt: { knitted: ['6105', '6106'], woven: ['6205', '6206'] },
  blouse: { knitted: ['6106'], woven: ['6206'] },
  dress: { knitted: ['6104'], woven: ['6204'] },
  qipao: { knitted: ['6104'], woven: ['6204'] },
  skirt: { knitted: ['6104'], woven: ['6204'] },
  trousers: { knitted: ['6103', '6104'], woven: ['6203', '6204'] },
  jeans: { knitted: ['6103', '6104'], woven: ['6203', '6204'] },
  shorts: { knitted: ['6103', '6104'], woven: ['6203', '6204'] },
  hoodie: { knitted: ['6110', '6101', '6102'], woven: ['6211'] },
  knitwear: { knitted: ['6110'], woven: [] },
  jacket: { knitted: ['6103', '6104'], woven: ['6203', '6204'] },
  coat: { knitted: ['6101', '6102'], woven: ['6201', '6202'] },
  'down-jacket': { knitted: ['6101', '6102'], woven: ['6201', '6202'] },
  suit: { knitted: ['6103', '6104'], woven: ['6203', '6204'] },
  sportswear: { knitted: ['6112', '6114'], woven: ['6211'] },
  underwear: { knitted: ['6107', '6108', '6109', '6212'], woven: ['6207', '6208', '6212'] },
  sleepwear: { knitted: ['6107', '6108'], woven: ['6207', '6208'] },
  swimwear: { knitted: ['6112'], woven: ['6211'] },
};

/** What fabric and category decide together; the fabric counts for more. Undefined where they leave it open. */
export function constructionOf(
  category: ProductCategory,
  fabrics: readonly Fabric[],
): Construction | undefined {
  const told = new Set(fabrics.flatMap((fabric) => OF_FABRIC[fabric] ?? []));
  if (told.size > 1) return undefined;
  const [only] = told;
  return only ?? OF_CATEGORY[category];
}

/** Headings such a garment usually has; empty where the words do not tell. */
export function headingsOf(
  category: ProductCategory,
  construction: Construction | undefined,
): readonly string[] {
  if (construction === 'leather') return ['4203'];
  if (construction === undefined) return [];
  return HEADINGS[category]?.[construction] ?? [];
}
