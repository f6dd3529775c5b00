import type { OrderState } from '@tianfu/contracts';
import { stepsTo } from './making.js';
import { mayTake } from './order-states.js';
import { checkStanding, type Requirement, type Standing } from './standing.js';

export interface SeenOrder extends Requirement {
  readonly state: OrderState;
  readonly biddingDeadline: Date | undefined;
  /** Whether the goods have been marked ready. */
  readonly ready: boolean;
}

/** Who looks at an order. */
export interface Viewer {
  readonly own: boolean;
  /** Whether the order was awarded to it. */
  readonly makes: boolean;
  readonly mayPost: boolean;
  readonly mayAward: boolean;
  readonly mayBid: boolean;
  readonly mayMake: boolean;
  readonly mayReceive: boolean;
  readonly standing: Standing | undefined;
}

export type OrderAction =
  | 'edit'
  | 'publish'
  | 'amend'
  | 'cancel'
  | 'bid'
  | 'award'
  | 'start-production'
  | 'mark-ready'
  | 'confirm-receipt';

/**
 * What the viewer may do with the order at `now`. Whether it has bid before is not looked at: who has, revises.
 *
 * @param today in Asia/Shanghai
 */
export function orderActions(order: SeenOrder, viewer: Viewer, now: Date, today: string): OrderAction[] {
  if (viewer.makes) return makingActions(order, viewer);
  if (!viewer.own) return mayBidNow(order, viewer, now, today) ? ['bid'] : [];
  const actions: OrderAction[] = [];
  if (viewer.mayPost && mayTake(order.state, 'publish')) actions.push('edit', 'publish');
  if (viewer.mayPost && takesBids(order, now)) actions.push('amend');
  if (viewer.mayPost && mayTake(order.state, 'cancel')) actions.push('cancel');
  if (viewer.mayAward && mayTake(order.state, 'award')) actions.push('award');
  const receivable = order.ready && stepsTo(order.state, 'complete') !== undefined;
  if (viewer.mayReceive && receivable) actions.push('confirm-receipt');
  return actions;
}

function makingActions({ state, ready }: SeenOrder, { mayMake }: Viewer): OrderAction[] {
  if (!mayMake) return [];
  const actions: OrderAction[] = [];
  if (stepsTo(state, 'start') !== undefined) actions.push('start-production');
  if (!ready && stepsTo(state, 'ready') !== undefined) actions.push('mark-ready');
  return actions;
}

/** The states and steps after an award are for the two sides of the contract. */
const AFTER_AWARD: readonly OrderState[] = ['contracted', 'producing', 'delivered', 'completed'];

export const isAfterAward = (state: OrderState): boolean => AFTER_AWARD.includes(state);

function mayBidNow(order: SeenOrder, viewer: Viewer, now: Date, today: string): boolean {
  return viewer.mayBid && takesBids(order, now) && checkStanding(viewer.standing, order, today).ok;
}

const takesBids = ({ state, biddingDeadline }: SeenOrder, now: Date): boolean =>
  state === 'open' && biddingDeadline !== undefined && biddingDeadline > now;
