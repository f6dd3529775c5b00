import { type FieldFault, Refusal } from '@tianfu/contracts';

/** @throws Refusal `VALIDATION_FAILED` when there is any */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('VALIDATION_FAILED', {}, faults);
}

/** @throws Refusal `TRANSITION_REFUSED` */
export function refuseState(mayTake: boolean, state: string): void {
  if (!mayTake) throw new Refusal('TRANSITION_REFUSED', { state });
}
