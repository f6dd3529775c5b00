import type { SearchOptions } from '../search/search-options.js';
import type { CentreCosts, CentreProblem, CentreSchedule, OpenWindow } from './model.js';
import { repairSchedule } from './repair-schedule.js';

/** A longer pause between two windows is a night, not a lunch break. */
const NIGHT_MINUTES = 240;

/** The same search with the hours as they are, and with more of them. */
export interface MoreHours {
  readonly without: CentreCosts;
  readonly with: CentreCosts;
}

/**
 * What it would bring to keep a resource open longer at the end of every day: the schedule is improved twice with the
 * same seed and budget. Small differences are chance; a resource whose companions close with it gains nothing.
 *
 * @param extraMinutes a day, 60 for one hour more
 * @param options for each of the two searches; give `maxIterations` for an answer that can be repeated
 * @throws AssertionError for a problem `faultsOfCentre` finds fault with
 */
export function worthOfMoreHours(
  problem: CentreProblem,
  schedule: CentreSchedule,
  resourceId: string,
  extraMinutes: number,
  options: SearchOptions,
): MoreHours {
  const resources = problem.resources.map((resource) =>
    resource.id === resourceId
      ? { ...resource, windows: longerDays(resource.windows, extraMinutes) }
      : resource,
  );
  const improved = (changed: CentreProblem): CentreCosts =>
    repairSchedule(changed, schedule, { ...options, prefersStability: false }).costs;
  return { without: improved(problem), with: improved({ ...problem, resources }) };
}

/** Each window before a night ends so much later, at most when the next begins. */
export function longerDays(windows: readonly OpenWindow[], extraMinutes: number): OpenWindow[] {
  return windows.map(({ startMinute, endMinute }, place) => {
    const next = windows[place + 1]?.startMinute ?? Infinity;
    const isEvening = next - endMinute >= NIGHT_MINUTES;
    return { startMinute, endMinute: isEvening ? Math.min(next, endMinute + extraMinutes) : endMinute };
  });
}
