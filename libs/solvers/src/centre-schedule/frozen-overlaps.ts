import type { CentreFault } from './faults.js';
import type { CentreProblem } from './model.js';

interface Use {
  readonly at: string;
  readonly jobId: string;
  readonly stepId: string;
  readonly start: number;
  readonly end: number;
  readonly units: number;
}

/** Frozen steps that begin when others already use too much of a resource; set-up and clean-up aside. */
export function frozenOverlaps(problem: CentreProblem): CentreFault[] {
  const uses = new Map<string, Use[]>();
  for (const [place, job] of problem.jobs.entries())
    for (const [stepPlace, { id, frozen }] of job.steps.entries())
      for (const { resourceId, units } of frozen?.allocations ?? []) {
        const { startMinute = 0, endMinute = 0 } = frozen ?? {};
        const at = `jobs/${place}/steps/${stepPlace}/frozen`;
        const use = { at, jobId: job.id, stepId: id, start: startMinute, end: endMinute, units };
        const known = uses.get(resourceId);
        if (known === undefined) uses.set(resourceId, [use]);
        else known.push(use);
      }
  return problem.resources.flatMap(({ id, capacity }) =>
    overfull(uses.get(id) ?? [], capacity).map(({ at, jobId, stepId }) => ({
      code: 'frozen-overlap' as const,
      at,
      resourceId: id,
      jobId,
      stepId,
    })),
  );
}

function overfull(uses: Use[], capacity: number): Use[] {
  uses.sort((a, b) => a.start - b.start);
  let running: Use[] = [];
  return uses.filter((use) => {
    running = [...running.filter(({ end }) => end > use.start), use];
    return running.reduce((sum, { units }) => sum + units, 0) > capacity;
  });
}
