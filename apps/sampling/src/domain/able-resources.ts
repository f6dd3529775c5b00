import type { Requirement, ServiceStep, ServiceStepGap } from '@tianfu/contracts';

/** What of a resource decides whether it can serve a step. */
export interface AbleResource {
  readonly resourceId: string;
  readonly kind: string;
  readonly skills: readonly string[];
  readonly capacity: number;
  readonly active: boolean;
}

/** Any of the kinds, all of the skills, units enough. */
export const canServe = (resource: AbleResource, { anyOf, skills, units }: Requirement): boolean =>
  resource.active &&
  anyOf.includes(resource.kind) &&
  resource.capacity >= units &&
  skills.every((skill) => resource.skills.includes(skill));

/** Requirements of steps that no resource can serve. */
export function gapsOf(
  steps: readonly Pick<ServiceStep, 'step' | 'requires'>[],
  resources: readonly AbleResource[],
): ServiceStepGap[] {
  return steps.flatMap(({ step, requires }) =>
    requires.flatMap((requirement, index) =>
      resources.some((resource) => canServe(resource, requirement)) ? [] : [{ step, requirement: index + 1 }],
    ),
  );
}
