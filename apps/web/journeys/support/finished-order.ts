import { expect } from '@playwright/test';
import { aBuyer, aSupplier, type Party } from './rival.js';
import { dayIn, tomorrowAt, WUHAN } from './yard.js';

const BIDDING_MS = 6_000;
/** The opening follows the deadline within seconds. */
const OPENING_MS = 30_000;

export interface FinishedOrder {
  readonly buyer: Party;
  readonly supplier: Party;
  readonly orderId: string;
  readonly title: string;
}

/** An awarded order whose supplier has marked its goods ready. */
export async function aFinishedOrder(baseUrl: string): Promise<FinishedOrder> {
  const buyer = await aBuyer(baseUrl);
  const supplier = await aSupplier(baseUrl);
  const title = `雪纺连衣裙 ${String(Date.now() % 100_000)}`;
  const { orderId } = await buyer.client.postOrder({
    title,
    category: 'dress',
    fabrics: ['chiffon'],
    processes: ['cutting', 'sewing'],
    mode: 'cmt',
    matrix: [{ colour: '藏青', size: 'M', quantityPieces: 300 }],
    quantityPieces: 300,
    // Its goods may arrive from now on.
    deliveryDate: dayIn(10),
    destination: WUHAN,
    biddingDeadline: new Date(Date.now() + BIDDING_MS).toISOString(),
  });
  let bidId = '';
  // The order book hears of a certificate a moment after it is granted.
  await expect(async () => {
    ({ bidId } = await supplier.client.placeBid({
      orderId,
      unitPrice: { amount: '31.50', currency: 'CNY' },
      leadTimeDays: 7,
      quantityPieces: 300,
    }));
  }).toPass({ timeout: BIDDING_MS });
  await expect
    .poll(async () => (await buyer.client.getOrder({ orderId })).state, { timeout: OPENING_MS })
    .toBe('closed');
  await buyer.client.awardOrder({ orderId, bidId });
  await expect
    .poll(async () => (await supplier.client.getOrder({ orderId })).actions, { timeout: OPENING_MS })
    .toContain('mark-ready');
  await supplier.client.markReady({
    orderId,
    cartons: 20,
    pickUp: {
      address: '天门市岳口镇工业园（生成）',
      position: { lat: 30.52, lng: 113.08 },
      from: tomorrowAt('08:00'),
      to: tomorrowAt('16:00'),
    },
  });
  return { buyer, supplier, orderId, title };
}
