import type { OrderState } from '@tianfu/contracts';
import { mayTake } from './order-states.js';
import { checkStanding, type Requirement, type Standing } from './standing.js';

export interface SeenOrder extends Requirement {
  readonly state: OrderState;
  readonly biddingDeadline: Date | undefined;
}

/** Who looks at an order. */
export interface Viewer {
  readonly own: boolean;
  readonly mayPost: boolean;
  readonly mayAward: boolean;
  readonly mayBid: boolean;
  readonly standing: Standing | undefined;
}

export type OrderAction = 'edit' | 'publish' | 'cancel' | 'bid' | 'award';

/**
 * What the viewer may do with the order at `now`. Whether it has bid before is not looked at: who has, revises.
 *
 * @param today in Asia/Shanghai
 */
export function orderActions(order: SeenOrder, viewer: Viewer, now: Date, today: string): OrderAction[] {
  if (!viewer.own) return mayBidNow(order, viewer, now, today) ? ['bid'] : [];
  const actions: OrderAction[] = [];
  if (viewer.mayPost && mayTake(order.state, 'publish')) actions.push('edit', 'publish');
  if (viewer.mayPost && mayTake(order.state, 'cancel')) actions.push('cancel');
  if (viewer.mayAward && mayTake(order.state, 'award')) actions.push('award');
  return actions;
}

function mayBidNow(order: SeenOrder, viewer: Viewer, now: Date, today: string): boolean {
  const { state, biddingDeadline } = order;
  if (!viewer.mayBid || state !== 'open') return false;
  if (biddingDeadline === undefined || biddingDeadline <= now) return false;
  return checkStanding(viewer.standing, order, today).ok;
}
