import type { PlanState, StopState, TripState } from '@tianfu/contracts';
import { allowedEvents, defineStateTable, type EventOf } from '@tianfu/kernel';

/** The life of a trip. A carrier may decline until the first stop is reached; the trip is then planned anew. */
export const tripTable = defineStateTable({
  initial: 'planned',
  final: ['completed', 'cancelled'],
  transitions: {
    tender: { from: ['planned'], to: 'tendered' },
    accept: { from: ['tendered'], to: 'accepted' },
    decline: { from: ['tendered', 'accepted'], to: 'planned' },
    start: { from: ['accepted'], to: 'underway' },
    complete: { from: ['underway'], to: 'completed' },
    cancel: { from: ['planned', 'tendered', 'accepted'], to: 'cancelled' },
  },
});
export type TripStep = EventOf<typeof tripTable>;

export const tripMayTake = (state: TripState, step: TripStep): boolean =>
  allowedEvents(tripTable, state).includes(step);

/** The life of a stop on the road. */
export const stopTable = defineStateTable({
  initial: 'planned',
  final: ['done', 'failed'],
  transitions: {
    arrive: { from: ['planned'], to: 'arrived' },
    finish: { from: ['arrived'], to: 'done' },
    fail: { from: ['planned', 'arrived'], to: 'failed' },
  },
});
export type StopStep = EventOf<typeof stopTable>;

export const stopMayTake = (state: StopState, step: StopStep): boolean =>
  allowedEvents(stopTable, state).includes(step);

/** The life of a planning run. Only `finish` changes trips; every other end leaves the old plan. */
export const planTable = defineStateTable({
  initial: 'running',
  final: ['finished', 'aborted', 'stale', 'failed'],
  transitions: {
    finish: { from: ['running'], to: 'finished' },
    abort: { from: ['running'], to: 'aborted' },
    outdate: { from: ['running'], to: 'stale' },
    fail: { from: ['running'], to: 'failed' },
  },
});
export const planIsRunning = (state: PlanState): boolean => state === planTable.initial;
