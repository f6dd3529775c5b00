import type { OrderContent } from '@tianfu/contracts';

/** What suppliers see of an order: a hidden target price is nobody's but the poster's. */
export function publicContent({ targetPrice, targetPriceShown, ...rest }: OrderContent): OrderContent {
  if (targetPrice === undefined || targetPriceShown !== true) return rest;
  return { ...rest, targetPrice, targetPriceShown };
}
