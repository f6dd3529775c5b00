import { assert } from '@tianfu/kernel';
import { compile, stepKey } from './compiled.js';
import type { CentreProblem, CentreSchedule } from './model.js';
import { placedOf } from './placed-of.js';
import { Plan } from './plan.js';

/**
 * The plan a schedule says. Steps of the problem it does not name stay out, frozen ones are in.
 *
 * @throws AssertionError for a schedule that names what the problem does not know
 */
export function planOfSchedule(problem: CentreProblem, schedule: CentreSchedule): Plan {
  const compiled = compile(problem);
  const plan = new Plan(compiled);
  for (const times of schedule.steps) {
    const step = compiled.stepOf.get(stepKey(times.jobId, times.stepId));
    assert(step !== undefined, `the problem has no step ${times.jobId}/${times.stepId}`);
    if (compiled.steps[step]?.frozen !== undefined) continue;
    const placed = placedOf(times, compiled.resourceOf);
    assert(!placed.resources.includes(-1), `${times.jobId}/${times.stepId}: the problem lacks a resource`);
    plan.place(step, placed);
  }
  return plan;
}
