import type { Position } from '@tianfu/kernel';
import { defaultSmvMinutes } from './default-smv.js';
import { workingDaysUntil } from './working-days.js';

/** What matching reads of an order. */
export interface OrderFacts {
  readonly orderId: string;
  /** Who posted it. */
  readonly enterpriseId: string;
  readonly category: string;
  readonly fabrics: readonly string[];
  readonly processes: readonly string[];
  readonly quantityPieces: number;
  readonly smvMinutes?: number;
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  readonly deliveryDate: string;
  readonly position: Position;
  readonly mode: string;
  readonly requiredLevel?: string;
}

/** An order as the rules and the score look at it on one day. */
export interface OrderNeeds extends Omit<OrderFacts, 'smvMinutes' | 'deliveryDate'> {
  /** The day of the ranking in Asia/Shanghai: certificates are valid through it, working days count after it. */
  readonly today: string;
  readonly smvMinutes: number;
  /** Whether `smvMinutes` is our assumption for the category. */
  readonly smvAssumed: boolean;
  /** Standard minutes of the whole order. */
  readonly neededMinutes: number;
  /** Working days until the delivery. */
  readonly workingDays: number;
  readonly workingDaysApproximate: boolean;
}

export function needsOf(order: OrderFacts, today: string): OrderNeeds {
  const smvMinutes = order.smvMinutes ?? defaultSmvMinutes(order.category);
  const until = workingDaysUntil(today, order.deliveryDate);
  return {
    ...order,
    today,
    smvMinutes,
    smvAssumed: order.smvMinutes === undefined,
    neededMinutes: smvMinutes * order.quantityPieces,
    workingDays: until.days,
    workingDaysApproximate: until.approximate,
  };
}
