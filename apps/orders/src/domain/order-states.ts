import type { OrderState } from '@tianfu/contracts';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

/**
 * The life of an order. Bids are sealed while it is `open`, and invalid until confirmed again when its conditions
 * are amended; at the deadline it is closed and the bids are opened,
 * or it has failed for want of a bid. While it is `producing` its goods are marked ready, once; what was ready and
 * arrived is delivered.
 */
export const orderTable = defineStateTable({
  initial: 'draft',
  final: ['completed', 'failed', 'cancelled'],
  transitions: {
    publish: { from: ['draft'], to: 'open' },
    amend: { from: ['open'], to: 'open' },
    close: { from: ['open'], to: 'closed' },
    fail: { from: ['open'], to: 'failed' },
    award: { from: ['closed'], to: 'awarded' },
    sign: { from: ['awarded'], to: 'contracted' },
    start: { from: ['contracted'], to: 'producing' },
    ready: { from: ['producing'], to: 'producing' },
    deliver: { from: ['producing'], to: 'delivered' },
    complete: { from: ['delivered'], to: 'completed' },
    cancel: { from: ['draft', 'open', 'closed'], to: 'cancelled' },
  },
});

export type OrderStep = EventOf<typeof orderTable>;

/** Whether the table lets the order take the step now. */
export const mayTake = (state: OrderState, step: OrderStep): boolean =>
  allowedEvents(orderTable, state).includes(step);
