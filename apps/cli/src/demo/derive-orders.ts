/**
 * Orders out of line records. SMV and quantity come from the record; the rest is stated here:
 * - quantity: what the line made that day = (workers × 480 min + overtime) × actual productivity ÷ SMV;
 * - product: by SMV, because the record does not name it (a T-shirt takes minutes, a coat most of an hour);
 * - colours, sizes, destination, mode and delivery day: drawn with the seed.
 */
import { addDays, type SeededRandom, shanghaiDate } from '@tianfu/kernel';
import type { Fabric, PostOrder, Process, ProductCategory } from '@tianfu/sdk';
import type { CsvRow } from '../import/csv-rows.js';

export const SHIFT_MINUTES = 480;

interface Product {
  readonly belowSmv: number;
  readonly category: ProductCategory;
  readonly title: string;
  readonly fabrics: readonly Fabric[];
  readonly processes: readonly Process[];
}

const PRODUCTS: readonly Product[] = [
  {
    belowSmv: 12,
    category: 't-shirt',
    title: '圆领T恤',
    fabrics: ['jersey'],
    processes: ['cutting', 'sewing', 'overlocking'],
  },
  {
    belowSmv: 17,
    category: 'skirt',
    title: '半身裙',
    fabrics: ['polyester'],
    processes: ['cutting', 'sewing', 'ironing'],
  },
  {
    belowSmv: 22,
    category: 'shirt',
    title: '衬衫',
    fabrics: ['cotton'],
    processes: ['cutting', 'sewing', 'ironing'],
  },
  {
    belowSmv: 28,
    category: 'dress',
    title: '连衣裙',
    fabrics: ['viscose'],
    processes: ['cutting', 'sewing', 'ironing'],
  },
  {
    belowSmv: 35,
    category: 'jacket',
    title: '夹克',
    fabrics: ['cotton', 'polyester'],
    processes: ['cutting', 'sewing', 'finishing'],
  },
  {
    belowSmv: Infinity,
    category: 'coat',
    title: '大衣',
    fabrics: ['wool'],
    processes: ['cutting', 'sewing', 'ironing', 'finishing'],
  },
];

const DESTINATIONS = [
  { address: '湖北省武汉市（示例仓库）', position: { lat: 30.5928, lng: 114.3055 } },
  { address: '浙江省杭州市（示例仓库）', position: { lat: 30.2741, lng: 120.1551 } },
  { address: '广东省广州市（示例仓库）', position: { lat: 23.1291, lng: 113.2644 } },
  { address: 'Los Angeles, USA (demo warehouse)', position: { lat: 34.0522, lng: -118.2437 } },
] as const;

const COLOURS = ['黑', '白', '藏青', '米', '红'] as const;
const SIZES = ['S', 'M', 'L', 'XL'] as const;

/** The record's pieces of that day; undefined where the record has no SMV or nobody worked. */
export function piecesOf(cells: Readonly<Record<string, string>>): number | undefined {
  const [workers, overtime, productivity, smv] = [
    'no_of_workers',
    'over_time',
    'actual_productivity',
    'smv',
  ].map((name) => Number(cells[name]));
  if (workers === undefined || overtime === undefined || productivity === undefined || smv === undefined)
    return undefined;
  const pieces = Math.round(((workers * SHIFT_MINUTES + overtime) * productivity) / smv);
  return Number.isFinite(pieces) && pieces > 0 ? pieces : undefined;
}

export const isSewing = (cells: Readonly<Record<string, string>>): boolean =>
  ['sweing', 'sewing'].includes((cells.department ?? '').trim().toLowerCase());

/** One order for each sewing row; the deadline is set when it is posted. */
export function deriveOrders(rows: readonly CsvRow[], random: SeededRandom, now: Date): PostOrder[] {
  return rows
    .filter(({ cells }) => isSewing(cells))
    .flatMap(({ cells, line }) => {
      const quantityPieces = piecesOf(cells);
      return quantityPieces === undefined ? [] : [orderOf(cells, line, quantityPieces, random, now)];
    });
}

function orderOf(
  cells: Readonly<Record<string, string>>,
  line: number,
  quantityPieces: number,
  random: SeededRandom,
  now: Date,
): PostOrder {
  const smvMinutes = Number(cells.smv);
  const product = PRODUCTS.find(({ belowSmv }) => smvMinutes < belowSmv) ?? PRODUCTS[0];
  if (product === undefined) throw new Error('the product table is empty');
  return {
    title: `${product.title} · 产线记录 ${cells.date ?? ''} 第${cells.team ?? ''}组 #${String(line)}`,
    category: product.category,
    fabrics: [...product.fabrics],
    processes: [...product.processes],
    matrix: matrixOf(quantityPieces, random),
    quantityPieces,
    smvMinutes,
    deliveryDate: addDays(shanghaiDate(now), random.integer(25, 38)),
    destination: random.pick(DESTINATIONS),
    mode: random.pick(['cmt', 'fob']),
    ...(random.next() < 0.3 ? { requiredLevel: 'AA' } : {}),
    description:
      'SMV 与数量来自公开产线记录，其余为生成数据。SMV and quantity from a published line record, the rest generated.',
  };
}

/** Spreads the pieces over one to three colours and all sizes; every cell has at least one piece. */
export function matrixOf(quantityPieces: number, random: SeededRandom): PostOrder['matrix'] {
  const colours = random.shuffle([...COLOURS]).slice(0, random.integer(1, 3));
  const cells = colours.flatMap((colour) => SIZES.map((size) => ({ colour, size }))).slice(0, quantityPieces);
  const share = Math.floor(quantityPieces / cells.length);
  return cells.map((cell, at) => ({
    ...cell,
    quantityPieces: share + (at < quantityPieces - share * cells.length ? 1 : 0),
  }));
}
