import type { CentreProblem, CentreSchedule } from './model.js';
import { planOfSchedule } from './plan-of-schedule.js';

export interface ResourceLoad {
  readonly resourceId: string;
  /** Units times minutes in use while open; pauses over closed hours do not count. */
  readonly busyMinutes: number;
  /** Units times minutes open. */
  readonly openMinutes: number;
  /** Their ratio, 0 for a resource that is never open. */
  readonly share: number;
}

/**
 * How busy each resource is from the problem's start to the last planned end, the busiest first: the first is the
 * bottleneck.
 *
 * @throws AssertionError for a schedule that names what the problem does not know
 */
export function resourceLoads(problem: CentreProblem, schedule: CentreSchedule): ResourceLoad[] {
  const { compiled } = planOfSchedule(problem, schedule);
  const from = problem.startMinute;
  const to = Math.max(from, ...schedule.steps.map(({ endMinute }) => endMinute));
  const busy = new Map<string, number>();
  for (const { startMinute, endMinute, allocations } of schedule.steps)
    for (const { resourceId, units } of allocations) {
      const calendar = compiled.resources[compiled.resourceOf.get(resourceId) ?? -1]?.calendar;
      const minutes = calendar?.openMinutes(Math.max(from, startMinute), Math.max(from, endMinute)) ?? 0;
      busy.set(resourceId, (busy.get(resourceId) ?? 0) + units * minutes);
    }
  return compiled.resources
    .map(({ id, capacity, calendar }) => {
      const openMinutes = capacity * calendar.openMinutes(from, to);
      const busyMinutes = busy.get(id) ?? 0;
      return {
        resourceId: id,
        busyMinutes,
        openMinutes,
        share: openMinutes === 0 ? 0 : busyMinutes / openMinutes,
      };
    })
    .sort((a, b) => b.share - a.share || (a.resourceId < b.resourceId ? -1 : 1));
}
