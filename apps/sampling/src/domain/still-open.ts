import type { PlannedStep } from '@tianfu/solvers';
import { canServe } from './able-resources.js';
import { minutesOpen } from './open-windows.js';
import type { OpenCentre, StepWork } from './plan.js';
import { commonWindows } from './working-time.js';

/**
 * Whether the people and machines of a slot can still be had as when it was found, others' bookings aside: nobody of
 * them has fallen ill meanwhile, or left. What lies behind is not asked after.
 */
export function isStillOpen(
  { now, resources }: Pick<OpenCentre, 'now' | 'resources'>,
  slot: readonly PlannedStep[],
  steps: readonly StepWork[],
): boolean {
  const known = new Map(resources.map((resource) => [resource.resourceId, resource]));
  return slot.every(({ stepId, startMinute, endMinute, allocations }) => {
    const step = steps.find((one) => one.step === Number(stepId));
    const areAble = allocations.every(({ resourceId }, need) => {
      const resource = known.get(resourceId);
      const requirement = step?.requires[need];
      return resource !== undefined && requirement !== undefined && canServe(resource, requirement);
    });
    if (step === undefined || !areAble) return false;
    const windows = commonWindows(allocations.map(({ resourceId }) => known.get(resourceId)?.windows ?? []));
    const from = Math.max(now, startMinute);
    const left = step.minutes - (from - startMinute);
    return windows === undefined || minutesOpen(windows, from, endMinute) >= Math.min(left, endMinute - from);
  });
}
