import { NEVER } from './calendar.js';
import { type Compiled, type CompiledStep, workAt } from './compiled.js';
import type { CentreProblem, CentreSchedule } from './model.js';
import type { Placed } from './placed-of.js';
import type { Plan } from './plan.js';
import { planOfSchedule } from './plan-of-schedule.js';

export interface StepSlack {
  readonly jobId: string;
  readonly stepId: string;
  /**
   * Elapsed minutes the step may end later before a promise breaks; negative when one is broken already. Undefined
   * when no promise hangs on it.
   */
  readonly slackMinutes: number | undefined;
}

/**
 * How far each planned step can slip when everything after it, in its job and on its resources, moves along in the same
 * order on the same resources: a backward pass through the open hours. On a pool a later step counts when there would
 * not be enough units for both. Maximum lags are not looked at.
 *
 * @throws AssertionError for a schedule that names what the problem does not know
 */
export function stepSlacks(problem: CentreProblem, schedule: CentreSchedule): StepSlack[] {
  const plan = planOfSchedule(problem, schedule);
  const { compiled } = plan;
  const users = usersOfResources(plan);
  const latestStarts = new Map<number, number>();
  const slacks = new Map<number, number>();
  for (const { step, placed } of [...placedSteps(plan)].reverse()) {
    const latestEnd = latestEndOf(plan, step, placed, users, latestStarts);
    slacks.set(step.index, latestEnd - placed.end);
    const latestStart =
      step.frozen === undefined ? latestStartOf(compiled, step, placed, latestEnd) : placed.start;
    latestStarts.set(step.index, latestStart);
  }
  return schedule.steps.map(({ jobId, stepId }) => {
    const slack = slacks.get(compiled.stepOf.get(`${jobId}\0${stepId}`) ?? -1) ?? NEVER;
    return { jobId, stepId, slackMinutes: slack > NEVER / 2 ? undefined : slack };
  });
}

interface PlacedStep {
  readonly step: CompiledStep;
  readonly placed: Placed;
}

function placedSteps(plan: Plan): PlacedStep[] {
  return plan.compiled.steps
    .flatMap((step) => {
      const placed = plan.placed(step.index);
      return placed === undefined ? [] : [{ step, placed }];
    })
    .sort((a, b) => a.placed.start - b.placed.start || a.step.index - b.step.index);
}

function usersOfResources(plan: Plan): PlacedStep[][] {
  const users: PlacedStep[][] = plan.compiled.resources.map(() => []);
  for (const one of placedSteps(plan)) for (const index of one.placed.resources) users[index]?.push(one);
  return users;
}

function latestEndOf(
  plan: Plan,
  step: CompiledStep,
  placed: Placed,
  users: readonly (readonly PlacedStep[])[],
  latestStarts: ReadonlyMap<number, number>,
): number {
  let latest = Math.min(NEVER, plan.compiled.jobs[step.job]?.due ?? NEVER);
  for (const { step: after, minLag } of step.after)
    latest = Math.min(latest, (latestStarts.get(after) ?? NEVER) - minLag);
  for (const [place, index] of placed.resources.entries()) {
    const { setup = 0, cleanup = 0 } = plan.compiled.resources[index] ?? {};
    const next = users[index]?.find(
      (other) =>
        other.placed.start >= placed.end &&
        // Both at once would be too many: at the later one's start this step's units are not free.
        plan.timelines[index]?.blockedUntil(
          other.placed.start,
          other.placed.start + 1,
          placed.units[place] ?? 1,
        ) !== -NEVER,
    );
    if (next !== undefined)
      latest = Math.min(latest, (latestStarts.get(next.step.index) ?? NEVER) - setup - cleanup);
  }
  return latest;
}

function latestStartOf(compiled: Compiled, step: CompiledStep, placed: Placed, latestEnd: number): number {
  if (latestEnd > NEVER / 2) return NEVER;
  let speed = 1;
  let calendar = compiled.calendars.always;
  for (const [place, index] of placed.resources.entries()) {
    const need = step.needs[place];
    speed *= need?.speeds[need.resources.indexOf(index)] ?? 1;
    const own = compiled.resources[index]?.calendar;
    if (own !== undefined) calendar = compiled.calendars.both(calendar, own);
  }
  return calendar.latestStart(latestEnd, workAt(step.work, speed), step.isInterruptible);
}
