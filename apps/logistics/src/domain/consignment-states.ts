import type { ConsignmentState } from '@tianfu/contracts';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

/**
 * The life of a consignment. With a trip it is planned, accepted, picked up and delivered by its stops; with a
 * waybill of an outside carrier its callbacks do the same from `booked` on.
 */
export const consignmentTable = defineStateTable({
  initial: 'draft',
  final: ['closed', 'returned', 'cancelled'],
  transitions: {
    book: { from: ['draft'], to: 'booked' },
    plan: { from: ['booked'], to: 'planned' },
    unplan: { from: ['planned'], to: 'booked' },
    accept: { from: ['planned'], to: 'accepted' },
    release: { from: ['accepted'], to: 'planned' },
    'pick-up': { from: ['booked', 'accepted'], to: 'picked-up' },
    travel: { from: ['picked-up'], to: 'in-transit' },
    deliver: { from: ['picked-up', 'in-transit'], to: 'delivered' },
    return: { from: ['picked-up', 'in-transit'], to: 'returned' },
    close: { from: ['delivered'], to: 'closed' },
    cancel: { from: ['draft', 'booked', 'planned'], to: 'cancelled' },
  },
});

export type ConsignmentStep = EventOf<typeof consignmentTable>;

export const consignmentMayTake = (state: ConsignmentState, step: ConsignmentStep): boolean =>
  allowedEvents(consignmentTable, state).includes(step);
