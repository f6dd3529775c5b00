import { assert, seededRandom } from '@tianfu/kernel';
import type { SearchOptions, SearchResult } from '../search/search-options.js';
import { faultsOfJobShop } from './check-problem.js';
import type { JobShopProblem, JobShopSchedule, ScheduledOperation } from './problem.js';

/**
 * Schedules a (flexible) job shop for an early makespan.
 *
 * @throws AssertionError for a problem `faultsOfJobShop` finds fault with
 */
export function solveJobShop(problem: JobShopProblem, options: SearchOptions): SearchResult<JobShopSchedule> {
  const faults = faultsOfJobShop(problem);
  assert(faults.length === 0, faults.join('; '));
  const clock = options.clock ?? ((): number => performance.now());
  const startedMs = clock();
  const random = seededRandom(options.seed);
  let best = dispatch(problem, () => 0);
  let iterations = 1;
  let ended: 'time' | 'iterations' | 'aborted' = 'time';
  for (;;) {
    if (options.signal?.aborted === true) ended = 'aborted';
    else if (iterations >= (options.maxIterations ?? Infinity)) ended = 'iterations';
    else if (clock() - startedMs < options.timeMs) {
      iterations += 1;
      const found = dispatch(problem, () => random.next());
      if (found.makespan >= best.makespan) continue;
      best = found;
      options.onProgress?.({ objective: best.makespan, elapsedMs: clock() - startedMs, iterations });
      continue;
    }
    return { solution: best, objective: best.makespan, elapsedMs: clock() - startedMs, iterations, ended };
  }
}

/** Job after job by most work remaining, blurred by chance; each operation where it ends first. */
function dispatch({ machineCount, jobs }: JobShopProblem, chance: () => number): JobShopSchedule {
  const machineFree = new Array<number>(machineCount).fill(0);
  const slots: ScheduledOperation[][] = jobs.map(() => []);
  const left = jobs.map((job) =>
    job.reduce((sum, step) => sum + Math.min(...step.map(({ duration }) => duration)), 0),
  );
  for (;;) {
    let chosen = -1;
    let urgency = -Infinity;
    for (const [index, job] of jobs.entries()) {
      const done = slots[index]?.length ?? 0;
      const value = (left[index] ?? 0) * (1 + chance()) - (slots[index]?.at(-1)?.end ?? 0);
      if (done === job.length || value <= urgency) continue;
      chosen = index;
      urgency = value;
    }
    const job = jobs[chosen];
    const taken = slots[chosen];
    if (job === undefined || taken === undefined) break;
    let slot: ScheduledOperation | undefined;
    const step = job[taken.length] ?? [];
    for (const { machine, duration } of step) {
      const start = Math.max(taken.at(-1)?.end ?? 0, machineFree[machine] ?? 0);
      if (slot === undefined || start + duration < slot.end) slot = { machine, start, end: start + duration };
    }
    assert(slot !== undefined, 'every operation has a machine');
    machineFree[slot.machine] = slot.end;
    left[chosen] = (left[chosen] ?? 0) - Math.min(...step.map(({ duration }) => duration));
    taken.push(slot);
  }
  const makespan = Math.max(0, ...slots.map((taken) => taken.at(-1)?.end ?? 0));
  return { makespan, jobs: slots };
}
