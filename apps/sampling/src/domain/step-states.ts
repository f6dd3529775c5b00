import { Refusal } from '@tianfu/contracts';
import { defineStateTable, next, type EventOf, type StateOf } from '@tianfu/kernel';

/** One step on the bench. */
export const STEP_LIFE = defineStateTable({
  initial: 'waiting',
  final: ['done'],
  transitions: {
    start: { from: ['waiting', 'paused', 'problem'], to: 'running' },
    pause: { from: ['running'], to: 'paused' },
    stop: { from: ['running', 'paused'], to: 'problem' },
    finish: { from: ['running', 'paused', 'problem'], to: 'done' },
  },
});
export type StepState = StateOf<typeof STEP_LIFE>;
export type StepEvent = EventOf<typeof STEP_LIFE>;

/** @throws Refusal `TRANSITION_REFUSED` */
export function stepAfter(state: StepState, event: StepEvent): StepState {
  const after = next(STEP_LIFE, state, event);
  if (!after.ok) throw new Refusal('TRANSITION_REFUSED', { state });
  return after.value;
}
