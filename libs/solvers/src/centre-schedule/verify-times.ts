import type {
  CentreJob,
  CentreProblem,
  CentreResource,
  CentreStep,
  OpenWindow,
  PlannedStep,
} from './model.js';
import type { CentreViolation } from './violations.js';

/** Release, horizon, open hours and duration of one unfrozen step. */
export function verifyTimes(
  problem: CentreProblem,
  job: CentreJob,
  step: CentreStep,
  found: PlannedStep,
  resources: ReadonlyMap<string, CentreResource>,
): CentreViolation[] {
  const violations: CentreViolation[] = [];
  const tell = (kind: CentreViolation['kind'], resourceId?: string): void =>
    void violations.push({
      kind,
      jobId: job.id,
      stepId: step.id,
      ...(resourceId === undefined ? {} : { resourceId }),
    });
  const { startMinute, endMinute } = found;
  if (startMinute < job.releaseMinute || startMinute < problem.startMinute) tell('before-release');
  if (endMinute > problem.horizonMinute) tell('beyond-horizon');

  let open: OpenWindow[] = [{ startMinute, endMinute }];
  let speed = 1;
  for (const [place, { resourceId }] of found.allocations.entries()) {
    const windows = (resources.get(resourceId)?.windows ?? []).filter(
      (window) => window.startMinute < endMinute && startMinute < window.endMinute,
    );
    // Work begins when the step starts and ends when it ends: both minutes lie in open hours.
    if (!isOpenAt(windows, startMinute) || !isOpenAt(windows, endMinute - 1))
      tell('outside-calendar', resourceId);
    open = open.flatMap((part) => parts(windows, part));
    const candidates = step.needs[place]?.candidates ?? [];
    speed *= candidates.find((candidate) => candidate.resourceId === resourceId)?.speed ?? 1;
  }
  const worked = open.reduce((sum, part) => sum + part.endMinute - part.startMinute, 0);
  const wanted = step.workMinutes / speed;
  // The whole minute the work is rounded up to; the last bits of a division do not make a minute.
  const isRight = worked > wanted - 1e-6 && worked < Math.max(wanted, 1) + 1 - 1e-10;
  if (!isRight) tell('wrong-duration');
  if (step.interruptible !== true && worked !== endMinute - startMinute) tell('outside-calendar');
  return violations;
}

function isOpenAt(windows: readonly OpenWindow[], minute: number): boolean {
  return windows.some((window) => window.startMinute <= minute && minute < window.endMinute);
}

function parts(windows: readonly OpenWindow[], within: OpenWindow): OpenWindow[] {
  return windows
    .map((window) => ({
      startMinute: Math.max(window.startMinute, within.startMinute),
      endMinute: Math.min(window.endMinute, within.endMinute),
    }))
    .filter((part) => part.startMinute < part.endMinute);
}
