import { allowedEvents, defineStateTable, next, type EventOf, type StateOf } from '@tianfu/kernel';
import { Refusal } from '@tianfu/contracts';

/** The life of a sample booking. A revision takes a finished sample back into making. */
export const BOOKING_LIFE = defineStateTable({
  initial: 'requested',
  final: ['closed', 'cancelled', 'no-show', 'expired'],
  transitions: {
    quote: { from: ['requested'], to: 'quoted' },
    hold: { from: ['quoted'], to: 'held' },
    confirm: { from: ['quoted', 'held'], to: 'confirmed' },
    expire: { from: ['quoted', 'held'], to: 'expired' },
    begin: { from: ['confirmed'], to: 'in-progress' },
    finish: { from: ['in-progress'], to: 'ready' },
    collect: { from: ['ready'], to: 'collected' },
    ship: { from: ['ready'], to: 'shipped' },
    revise: { from: ['ready', 'collected', 'shipped'], to: 'in-progress' },
    close: { from: ['collected', 'shipped'], to: 'closed' },
    cancel: { from: ['quoted', 'held', 'confirmed', 'in-progress'], to: 'cancelled' },
    markNoShow: { from: ['confirmed'], to: 'no-show' },
  },
});
export type BookingState = StateOf<typeof BOOKING_LIFE>;
export type BookingEvent = EventOf<typeof BOOKING_LIFE>;

/** States in which a booking has a place in the plan. */
export const PLANNED_STATES = ['held', 'confirmed', 'in-progress'] as const satisfies readonly BookingState[];

/**
 * The state after an event.
 * @throws Refusal `TRANSITION_REFUSED`
 */
export function stateAfter(state: BookingState, event: BookingEvent): BookingState {
  const after = next(BOOKING_LIFE, state, event);
  if (!after.ok) throw new Refusal('TRANSITION_REFUSED', { state });
  return after.value;
}

export const mayHappen = (state: BookingState, event: BookingEvent): boolean =>
  allowedEvents(BOOKING_LIFE, state).includes(event);

/** @throws Refusal `TRANSITION_REFUSED` unless the booking is in one of the states */
export function requireState(state: BookingState, allowed: readonly BookingState[]): void {
  if (!allowed.includes(state)) throw new Refusal('TRANSITION_REFUSED', { state });
}
