import type { HistoryStep, StepBy } from './stored.js';

/** Steps a trip remembers; the oldest after its beginning are forgotten first. */
const MAX_STEPS = 150;

/** A trip's history with one more step. */
export function withStep(
  history: readonly HistoryStep[],
  event: string,
  state: string,
  at: Date,
  { by, personId, reason }: StepBy,
): HistoryStep[] {
  const step: HistoryStep = {
    event,
    state,
    at: at.toISOString(),
    by,
    ...(personId === undefined ? {} : { person: personId }),
    ...(reason === undefined ? {} : { reason }),
  };
  return [...history.slice(0, 1), ...history.slice(1).slice(-(MAX_STEPS - 2)), step];
}
