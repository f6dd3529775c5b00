import { NEVER } from './calendar.js';
import type { CompiledJob, CompiledStep } from './compiled.js';
import type { UnplannedJob, UnplannedReason } from './model.js';
import type { Plan } from './plan.js';
import type { StepFinder } from './step-finder.js';

/** A step waits longer so that the next is not too late; after so many times a step the job is given up. */
const DELAYS_PER_STEP_MAX = 200;

/**
 * Places what a job lacks, step by step as early as it can, around everything that is placed already. When a maximum
 * lag does not hold, the step before is placed again so much later. Afterwards the job is complete, or as it was.
 *
 * @param notBefore no step starts earlier, besides release and start of the problem
 */
export function placeJob(
  plan: Plan,
  finder: StepFinder,
  job: CompiledJob,
  notBefore = -NEVER,
): UnplannedJob | undefined {
  const { steps } = plan.compiled;
  const open = (job.order ?? []).filter((step) => plan.placed(step) === undefined);
  const from = Math.max(job.release, plan.compiled.problem.startMinute, notBefore);
  const endFrom = new Map<number, number>();
  let tooLate: { readonly step: CompiledStep; readonly before: number } | undefined;
  let delaysLeft = DELAYS_PER_STEP_MAX * open.length;
  const fail = (step: CompiledStep, reason: UnplannedReason, other?: number): UnplannedJob => {
    for (const index of open) plan.remove(index);
    return {
      jobId: job.source.id,
      stepId: step.source.id,
      reason,
      ...(other === undefined ? {} : { otherStepId: steps[other]?.source.id ?? '' }),
    };
  };

  for (let place = 0; place < open.length; place += 1) {
    const step = steps[open[place] ?? -1];
    if (step === undefined) break;
    const fixed = fixedAfter(plan, step, open);
    const found = finder.find(
      step,
      earliestStart(plan, step, from),
      Math.max(fixed.endFrom, endFrom.get(step.index) ?? -NEVER),
    );
    if (found === undefined) {
      if (tooLate !== undefined) return fail(tooLate.step, 'maximum-lag', tooLate.before);
      return fixed.step === undefined
        ? fail(step, 'horizon-exhausted')
        : fail(step, 'before-frozen', fixed.step);
    }
    if (found.end > fixed.endTo) return fail(step, 'before-frozen', fixed.step);
    const late = step.before.find(
      (edge) => found.start > (plan.placed(edge.step)?.end ?? NEVER) + edge.maxLag,
    );
    if (late !== undefined) {
      const back = open.indexOf(late.step);
      delaysLeft -= 1;
      tooLate = { step, before: late.step };
      if (back < 0 || delaysLeft < 0) return fail(step, 'maximum-lag', late.step);
      endFrom.set(late.step, found.start - late.maxLag);
      for (const index of open.slice(back)) plan.remove(index);
      place = back - 1;
      continue;
    }
    plan.place(step.index, found);
  }
  return undefined;
}

/** The earliest start the release and the steps before allow. */
export function earliestStart(plan: Plan, step: CompiledStep, from: number): number {
  let earliest = from;
  for (const { step: before, minLag } of step.before)
    earliest = Math.max(earliest, (plan.placed(before)?.end ?? -NEVER) + minLag);
  return earliest;
}

/** When a step must end for the steps after it that do not move. */
function fixedAfter(
  plan: Plan,
  step: CompiledStep,
  open: readonly number[],
): { readonly endFrom: number; readonly endTo: number; readonly step?: number } {
  let endFrom = -NEVER;
  let endTo = NEVER;
  let tightest: number | undefined;
  for (const { step: after, minLag, maxLag } of step.after) {
    const placed = open.includes(after) ? undefined : plan.placed(after);
    if (placed === undefined) continue;
    endFrom = Math.max(endFrom, placed.start - maxLag);
    if (placed.start - minLag >= endTo) continue;
    endTo = placed.start - minLag;
    tightest = after;
  }
  return { endFrom, endTo, ...(tightest === undefined ? {} : { step: tightest }) };
}
