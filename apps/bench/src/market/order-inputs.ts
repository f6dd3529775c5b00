import { addDays, type SeededRandom, shanghaiDate } from '@tianfu/kernel';
import { fabrics, modes, productCategories } from '@tianfu/contracts';
import type { PostOrder } from '@tianfu/sdk';

const DAY_MS = 86_400_000;
const COLOURS = ['黑', '白', '藏青', '米', '红'];
const SIZES = ['S', 'M', 'L', 'XL'];
const DESTINATIONS = [
  { address: '湖北省武汉市（生成地址）', position: { lat: 30.5928, lng: 114.3055 } },
  { address: '浙江省杭州市（生成地址）', position: { lat: 30.2741, lng: 120.1551 } },
  { address: '广东省广州市（生成地址）', position: { lat: 23.1291, lng: 113.2644 } },
  { address: '福建省泉州市（生成地址）', position: { lat: 24.8741, lng: 118.6757 } },
];

/** An order as a buyer would publish it: four to twenty cells, two fabrics, a deadline ten to thirty days ahead. */
export function orderInput(random: SeededRandom, now: Date): PostOrder {
  const biddingDays = random.integer(10, 30);
  const colours = random.shuffle(COLOURS).slice(0, random.integer(1, COLOURS.length));
  const matrix = colours.flatMap((colour) =>
    SIZES.map((size) => ({ colour, size, quantityPieces: random.integer(20, 400) })),
  );
  return {
    title: `生成需求 Generated order ${random.integer(1, 999_999)}`,
    category: random.pick(productCategories),
    fabrics: random.shuffle(fabrics).slice(0, 2),
    processes: ['cutting', 'sewing', 'ironing', 'packing'],
    matrix,
    quantityPieces: matrix.reduce((sum, cell) => sum + cell.quantityPieces, 0),
    smvMinutes: random.integer(50, 600) / 10,
    deliveryDate: addDays(shanghaiDate(now), biddingDays + random.integer(15, 60)),
    destination: random.pick(DESTINATIONS),
    mode: random.pick(modes),
    targetPrice: { amount: `${random.integer(10, 300)}.5000`, currency: 'CNY' },
    targetPriceShown: random.next() < 0.5,
    ...(random.next() < 0.3 ? { requiredLevel: 'AA' as const } : {}),
    description: 'Generated for measuring. 为测量而生成。',
    biddingDeadline: new Date(now.getTime() + biddingDays * DAY_MS).toISOString(),
  };
}
