import { inParallel } from './in-parallel.js';
import type { ShippedOrder } from './ready-goods.js';

const WIDTH = 8;
const POLL_MS = 200;
const DELIVERED_TIMEOUT_MS = 60_000;

/** Orders learn of their delivery by an event; then their buyers confirm it. @returns the orders completed */
export async function confirmReceipts(shipped: readonly ShippedOrder[]): Promise<string[]> {
  return inParallel(shipped, WIDTH, async ({ market: { orderId, buyer } }) => {
    const giveUpAt = Date.now() + DELIVERED_TIMEOUT_MS;
    while ((await buyer.client.getOrder({ orderId })).state !== 'delivered') {
      if (Date.now() > giveUpAt) throw new Error(`order ${orderId} has not learnt of its delivery`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    const { state } = await buyer.client.confirmReceipt({ orderId });
    if (state !== 'completed') throw new Error(`order ${orderId} is ${state} after its receipt`);
    return orderId;
  });
}
