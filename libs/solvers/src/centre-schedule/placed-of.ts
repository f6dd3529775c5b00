import { assert } from '@tianfu/kernel';
import type { StepTimes } from './model.js';

/** A step's times with places instead of names, frozen by convention: nobody changes the arrays. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  /** -1 for one that no longer exists. */
  readonly resources: Int32Array;
  readonly units: Int32Array;
}

export function placedOf(times: StepTimes, resourceOf: ReadonlyMap<string, number>): Placed {
  assert(times.startMinute < times.endMinute, 'a planned step ends after its start');
  return {
    start: times.startMinute,
    end: times.endMinute,
    resources: Int32Array.from(times.allocations, ({ resourceId }) => resourceOf.get(resourceId) ?? -1),
    units: Int32Array.from(times.allocations, ({ units }) => units),
  };
}
