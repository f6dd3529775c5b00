import type { OrderInMaking } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { StoredOrder } from './stored.js';

/** What events after the award tell of an order. */
export function makingEvent({
  orderId,
  number,
  content,
  enterpriseId,
  supplierId,
}: StoredOrder): OrderInMaking {
  assert(supplierId !== undefined, 'an awarded order has its supplier');
  return { orderId, number, title: content.title, buyerId: enterpriseId, supplierId };
}
