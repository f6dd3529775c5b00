import type { InboundState, OutboundState } from '@tianfu/contracts';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

/** The life of an inbound notice: several counts, the last of which says that nothing more comes. */
export const inboundTable = defineStateTable({
  initial: 'announced',
  final: ['received', 'cancelled'],
  transitions: {
    count: { from: ['announced', 'receiving'], to: 'receiving' },
    complete: { from: ['announced', 'receiving'], to: 'received' },
    cancel: { from: ['announced'], to: 'cancelled' },
  },
});
export type InboundStep = EventOf<typeof inboundTable>;

/** The life of an outbound order. Its pieces are reserved from the first; returns do not change its state. */
export const outboundTable = defineStateTable({
  initial: 'reserved',
  final: ['shipped', 'cancelled'],
  transitions: {
    pick: { from: ['reserved'], to: 'picked' },
    ship: { from: ['picked'], to: 'shipped' },
    cancel: { from: ['reserved', 'picked'], to: 'cancelled' },
  },
});
export type OutboundStep = EventOf<typeof outboundTable>;

export const inboundMayTake = (state: InboundState, step: InboundStep): boolean =>
  allowedEvents(inboundTable, state).includes(step);
export const outboundMayTake = (state: OutboundState, step: OutboundStep): boolean =>
  allowedEvents(outboundTable, state).includes(step);
