import type { PaperCarton, PaperConsignment } from '../../application/paper-contents.js';
import { ssccOf } from '../../domain/cartons.js';

const COLOURS = ['藏青', '米白', '酒红'];
const SIZES = ['S', 'M', 'L', 'XL'];

const aCarton = (sequence: number, consignment: string): PaperCarton => ({
  sscc: ssccOf('0400000', BigInt(`${consignment}${String(sequence).padStart(7, '0')}`)),
  sequence,
  weightGrams: 12_350 + sequence * 10,
  lengthMm: 600,
  widthMm: 400,
  heightMm: 401,
  contents: SIZES.map((size, index) => ({
    colour: COLOURS[sequence % COLOURS.length] ?? '黑',
    size,
    quantityPieces: 6 + index,
  })),
});

/** A made-up consignment with papers for all it needs; nothing of it is a real firm's. */
export function aPaperConsignment(cartonCount = 3, number = 'CS-2026-000123'): PaperConsignment {
  const cartons = Array.from({ length: cartonCount }, (_none, index) => aCarton(index + 1, number.slice(-1)));
  const pieces = cartons.reduce(
    (sum, { contents }) => sum + contents.reduce((all, cell) => all + cell.quantityPieces, 0),
    0,
  );
  const weightGrams = cartons.reduce((sum, carton) => sum + carton.weightGrams, 0);
  return {
    consignmentId: '0197a8b0-0000-7000-8000-000000000001',
    number,
    title: '碎花雪纺连衣裙 2026 秋款',
    shipperName: '天门侨乡示例服饰有限公司（演示）',
    pickUp: {
      address: '湖北省天门市侨乡街道电商产业园 3 栋 2 楼',
      contactName: '张师傅',
      contactPhone: '13800000001',
    },
    destination: {
      address: '1200 Example Ave, Los Angeles, CA 90021, USA（洛杉矶海外仓 A 区）',
      contactName: 'Ana Müller',
      contactPhone: '+1-213-555-0100',
    },
    pickUpWindow: { opensAt: '2026-11-23T01:00:00Z', closesAt: '2026-11-23T09:00:00Z' },
    deliveryWindow: undefined,
    incoterm: 'FOB',
    value: { amount: '12500.00', currency: 'USD' },
    sourceNumber: 'PO-2026-000007',
    remark: '防潮，勿压。送货前一小时电话联系。',
    cartonCount,
    weightGrams,
    volumeCm3: cartonCount * 96_240,
    cartons,
    customs: {
      invoiceNumber: 'INV-2026-0042',
      invoiceDate: '2026-11-22',
      exporter: {
        name: '天门侨乡示例服饰有限公司 Tianmen Example Garments Co.',
        address: '湖北省天门市侨乡街道',
        country: 'CN',
        taxNumber: '91429006MA00000000',
      },
      importer: { name: 'Example Dress Inc.', address: '1200 Example Ave, Los Angeles', country: 'US' },
      incoterm: 'FOB',
      incotermPlace: 'Shanghai',
      portOfLoading: 'CNSHA',
      portOfDischarge: 'USLAX',
      currency: 'USD',
      total: { amount: (pieces * 8.5).toFixed(2), currency: 'USD' },
      lines: [
        {
          description: "Women's dress, woven, of synthetic fibres",
          descriptionZh: '女式合成纤维制机织连衣裙',
          styleCode: 'LYQ-2601',
          category: 'dress',
          fabrics: ['chiffon'],
          composition: [{ fibre: 'polyester', percent: 100 }],
          hsCode: '6204430090',
          origin: 'CN',
          quantityPieces: pieces,
          unitPrice: { amount: '8.5000', currency: 'USD' },
          netGrams: Math.round(weightGrams * 0.9),
          grossGrams: weightGrams,
          cartonCount,
        },
      ],
    },
  };
}
