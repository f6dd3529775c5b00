import { Refusal } from '@tianfu/contracts';
import type { OrderInBidding } from './stored.js';

/**
 * A bid is made for the conditions its bidder has read, if it says which.
 * @throws Refusal `CONDITIONS_CHANGED`
 */
export function requireConditions(
  { conditions }: { readonly conditions?: number },
  order: Pick<OrderInBidding, 'conditions'>,
): void {
  if (conditions !== undefined && conditions !== order.conditions) throw new Refusal('CONDITIONS_CHANGED');
}
