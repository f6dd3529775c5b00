import { Refusal } from '@tianfu/contracts';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import type { OrderStore } from './ports.js';
import type { ReadOrder } from './stored.js';

/**
 * Locks an order for the supplier it was awarded to; to all others, its buyer included, there is nothing to mark.
 * Needs scope `service`: the row is the buyer's.
 * @throws Refusal `NOT_FOUND`
 */
export async function lockForSupplier(
  orders: OrderStore,
  tx: Tx,
  orderId: string,
  call: Call,
): Promise<Omit<ReadOrder, 'viewerStanding'>> {
  const supplierId = requireEnterprise(call.caller);
  const found = await required(orders.lock(tx, orderId));
  if (found.order.supplierId !== supplierId) throw new Refusal('NOT_FOUND');
  return found;
}
