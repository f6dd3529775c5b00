import type { ConsignmentState } from '@tianfu/contracts';
import type { ConsignmentStep } from './consignment-states.js';

/** Of a consignment sent via the hub: the first leg goes there, the second from there. */
export type LegNumber = 1 | 2;

/**
 * What a consignment with legs does: the steps of any other, and those between its legs. `plan-onward`: already on
 * its way, it has a truck from the hub, or another one.
 */
export type WholeStep = ConsignmentStep | 'reach-hub' | 'leave-hub' | 'plan-onward';

const PLANNED: readonly ConsignmentState[] = ['planned', 'accepted'];
const TRAVELLING: readonly ConsignmentState[] = ['picked-up', 'in-transit'];

/** The state of a consignment as its two legs make it; the same legs, the same state, whatever happened before. */
export function wholeStateOf(first: ConsignmentState, second: ConsignmentState): ConsignmentState {
  if (first === 'returned' || second === 'returned') return 'returned';
  if (second === 'delivered') return 'delivered';
  if (first === 'in-transit' || first === 'delivered' || TRAVELLING.includes(second)) return 'in-transit';
  if (first === 'picked-up') return 'picked-up';
  if (first === 'cancelled' && second === 'cancelled') return 'cancelled';
  if (first === 'accepted' && second === 'accepted') return 'accepted';
  return PLANNED.includes(first) && PLANNED.includes(second) ? 'planned' : 'booked';
}

/** How a state is come to; `planned` forwards or, when a carrier gives a trip back, from `accepted`. */
const STEP_TO: Partial<Record<ConsignmentState, ConsignmentStep>> = {
  booked: 'unplan',
  planned: 'plan',
  accepted: 'accept',
  'picked-up': 'pick-up',
  'in-transit': 'travel',
  delivered: 'deliver',
  returned: 'return',
  cancelled: 'cancel',
};

/**
 * What a step of one leg is to the whole: the hub is reached and left, else what takes the whole from one state to
 * the other; undefined where the other leg holds it back.
 */
export function wholeStep(
  leg: LegNumber,
  step: ConsignmentStep,
  before: ConsignmentState,
  after: ConsignmentState,
): WholeStep | undefined {
  if (leg === 1 && step === 'deliver') return 'reach-hub';
  if (leg === 2 && step === 'pick-up') return 'leave-hub';
  if (leg === 2 && step === 'plan' && TRAVELLING.includes(before)) return 'plan-onward';
  if (before === after) return undefined;
  return before === 'accepted' && after === 'planned' ? 'release' : STEP_TO[after];
}
