import { NEVER } from './calendar.js';
import { type CompiledStep, workAt } from './compiled.js';
import type { Placed } from './placed-of.js';
import type { Plan } from './plan.js';

/** Whether a step can be where it was: able and open resources that are free, the lags to what is placed already kept. */
export function canBeAt(plan: Plan, step: CompiledStep, placed: Placed): boolean {
  return (
    keepsTimes(plan, step, placed) &&
    keepsLags(plan, step, placed) &&
    isOpen(plan, step, placed) &&
    isFree(plan, placed)
  );
}

function keepsTimes(plan: Plan, step: CompiledStep, { start, end }: Placed): boolean {
  const { problem, jobs } = plan.compiled;
  return (
    start >= problem.startMinute &&
    end <= problem.horizonMinute &&
    start >= (jobs[step.job]?.release ?? NEVER)
  );
}

function keepsLags(plan: Plan, step: CompiledStep, { start, end }: Placed): boolean {
  const isKept = (lag: number, minLag: number, maxLag: number): boolean => lag >= minLag && lag <= maxLag;
  return (
    step.before.every(({ step: other, minLag, maxLag }) => {
      const before = plan.placed(other);
      return before === undefined || isKept(start - before.end, minLag, maxLag);
    }) &&
    step.after.every(({ step: other, minLag, maxLag }) => {
      const after = plan.placed(other);
      return after === undefined || isKept(after.start - end, minLag, maxLag);
    })
  );
}

function isOpen(plan: Plan, step: CompiledStep, { start, end, resources, units }: Placed): boolean {
  const { calendars, resources: all } = plan.compiled;
  if (resources.length !== step.needs.length) return false;
  let speed = 1;
  let calendar = calendars.always;
  for (const [place, need] of step.needs.entries()) {
    const candidate = need.resources.indexOf(resources[place] ?? -1);
    const own = all[need.resources[candidate] ?? -1]?.calendar;
    if (own === undefined || units[place] !== need.units) return false;
    speed *= need.speeds[candidate] ?? 1;
    calendar = calendars.both(calendar, own);
  }
  const work = workAt(step.work, speed);
  if (calendar.startFrom(start, work, step.isInterruptible) !== start) return false;
  return end === (step.isInterruptible ? calendar.endOf(start, work) : start + work);
}

function isFree(plan: Plan, { start, end, resources, units }: Placed): boolean {
  return resources.every((resource) => {
    const { setup = 0, cleanup = 0 } = plan.compiled.resources[resource] ?? {};
    // A step may take units of one resource for several needs.
    const wanted = units.reduce((sum, some, place) => sum + (resources[place] === resource ? some : 0), 0);
    const timeline = plan.timelines[resource];
    return timeline?.blockedUntil(start - setup, end + cleanup, wanted) === -NEVER;
  });
}
