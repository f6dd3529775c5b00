import type { CentreProblem, CentreSchedule, PlannedStep } from './model.js';
import type { CentreViolation } from './violations.js';

interface Use {
  readonly step: PlannedStep;
  readonly units: number;
  readonly isFrozen: boolean;
  readonly from: number;
  readonly to: number;
}

/** Each resource by itself: at no start of a use may there be more in use than there is. */
export function verifyResourceUse(problem: CentreProblem, schedule: CentreSchedule): CentreViolation[] {
  const frozen = new Set(
    problem.jobs.flatMap(({ id, steps }) =>
      steps.filter((step) => step.frozen !== undefined).map((step) => JSON.stringify([id, step.id])),
    ),
  );
  const usesOf = new Map<string, Pick<Use, 'step' | 'units' | 'isFrozen'>[]>();
  for (const step of schedule.steps) {
    const isFrozen = frozen.has(JSON.stringify([step.jobId, step.stepId]));
    for (const { resourceId, units } of step.allocations) {
      const uses = usesOf.get(resourceId);
      if (uses === undefined) usesOf.set(resourceId, [{ step, units, isFrozen }]);
      else uses.push({ step, units, isFrozen });
    }
  }
  return problem.resources.flatMap(({ id, capacity, setupMinutes = 0, cleanupMinutes = 0 }) => {
    const uses = (usesOf.get(id) ?? []).map((use) => ({
      ...use,
      from: use.step.startMinute - setupMinutes,
      to: use.step.endMinute + cleanupMinutes,
    }));
    return doubleBookings(id, capacity, uses);
  });
}

function doubleBookings(resourceId: string, capacity: number, uses: readonly Use[]): CentreViolation[] {
  const inUse = (among: readonly Use[]): number => among.reduce((sum, { units }) => sum + units, 0);
  return uses.flatMap((use) => {
    const { jobId, stepId, startMinute } = use.step;
    const withBuffers = uses.filter(({ from, to }) => from <= use.from && use.from < to);
    const bare = uses.filter(({ step }) => step.startMinute <= startMinute && startMinute < step.endMinute);
    // Frozen steps among themselves may leave set-up and clean-up out.
    const isMixed = withBuffers.some(({ isFrozen }) => !isFrozen);
    if (isMixed && inUse(withBuffers) > capacity)
      return [{ kind: 'double-booking' as const, jobId, stepId, resourceId, minute: use.from }];
    if (inUse(bare) > capacity)
      return [{ kind: 'double-booking' as const, jobId, stepId, resourceId, minute: startMinute }];
    return [];
  });
}
