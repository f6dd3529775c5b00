import { seededRandom, type SeededRandom } from '@tianfu/kernel';
import type { Budget } from './budget.js';
import type { Compiled, CompiledJob } from './compiled.js';
import { compareCosts, costsOfJob, sumOfCosts } from './costs.js';
import { byRelease, byShortness, byUrgency, type JobOrder } from './greedy.js';
import { placeJob } from './job-placer.js';
import type { CentreCosts, UnplannedJob } from './model.js';
import type { Placed } from './placed-of.js';
import type { Plan } from './plan.js';
import { REMOVALS, type RemovalView } from './removal.js';
import { StepFinder } from './step-finder.js';

const REMOVED_MAX = 10;
/** Without anything better for so many iterations the search goes on from its best. */
const PATIENCE = 400;
/** What a minute of turnaround, or a change, is worth against a weighted minute late, while searching: little but felt. */
const FELT = { turnaround: 0.02, change: 0.2 } as const;
const FELT_STABLE = { turnaround: 0.002, change: 20 } as const;
const UNPLANNED = 1e7;

export interface Improved {
  readonly costs: CentreCosts;
  readonly unplanned: ReadonlyMap<number, UnplannedJob>;
}

/**
 * Large neighbourhood search: takes some jobs out and puts them back in another order, keeps what is better and, less
 * and less, what is a little worse. Leaves the best found in `plan`.
 *
 * @param jobs the jobs that may move
 * @param unplanned of those, the ones that found no place so far
 * @param tell is called with every new best
 */
export function improve(
  plan: Plan,
  jobs: readonly number[],
  unplanned: ReadonlyMap<number, UnplannedJob>,
  budget: Budget,
  options: { readonly seed: number; readonly prefersStability: boolean },
  tell: (costs: CentreCosts) => void,
): Improved {
  const { compiled } = plan;
  const random = seededRandom(options.seed);
  const finder = new StepFinder(plan);
  const felt = options.prefersStability ? FELT_STABLE : FELT;
  const worth = (costs: CentreCosts): number =>
    costs.unplannedJobs * UNPLANNED +
    costs.weightedTardiness +
    costs.turnaroundMinutes * felt.turnaround +
    costs.changes * felt.change;
  const costsOf = compiled.jobs.map((_, job) => costsOfJob(plan, job));
  const reasons = new Map(unplanned);
  let current = sumOfCosts(costsOf);
  let best = { costs: current, placed: plan.snapshot(), unplanned: new Map(reasons) };
  let sinceBest = 0;
  const view: RemovalView = {
    plan,
    compiled,
    jobs,
    random,
    cost: (job) => (costsOf[job] === undefined ? 0 : worth(costsOf[job])),
  };
  // A tenth of what a job costs on the average is accepted as worse at first.
  const heat = (0.1 * (worth(current) - current.unplannedJobs * UNPLANNED)) / Math.max(1, jobs.length);

  while (jobs.length > 0 && budget.ended() === undefined) {
    budget.iterations += 1;
    const count = random.integer(1, Math.min(REMOVED_MAX, jobs.length));
    const removed = random.pick(REMOVALS)(view, count);
    const before = removed.map((job) => ({ job, costs: costsOf[job], reason: reasons.get(job) }));
    const places = takeOut(plan, compiled, removed);
    finder.chance = random.next() < 0.3 ? (): number => random.next() : undefined;
    for (const job of inNewOrder(compiled, removed, random)) {
      const reason = placeJob(plan, finder, job);
      if (reason === undefined) reasons.delete(job.index);
      else reasons.set(job.index, reason);
      costsOf[job.index] = costsOfJob(plan, job.index);
    }
    const found = sumOfCosts(costsOf);
    const cool = heat * (1 - budget.share()) ** 2;
    if (worth(found) <= worth(current) - cool * Math.log(1 - random.next())) {
      current = found;
      if (compareCosts(found, best.costs, options.prefersStability) < 0) {
        best = { costs: found, placed: plan.snapshot(), unplanned: new Map(reasons) };
        sinceBest = 0;
        tell(found);
      }
    } else {
      for (const job of removed) plan.removeJob(job);
      for (const [step, placed] of places) plan.place(step, placed);
      for (const { job, costs, reason } of before) {
        if (costs !== undefined) costsOf[job] = costs;
        if (reason === undefined) reasons.delete(job);
        else reasons.set(job, reason);
      }
    }
    sinceBest += 1;
    if (sinceBest < PATIENCE) continue;
    sinceBest = 0;
    plan.restore(best.placed);
    for (const job of jobs) costsOf[job] = costsOfJob(plan, job);
    reasons.clear();
    for (const [job, reason] of best.unplanned) reasons.set(job, reason);
    current = best.costs;
  }
  plan.restore(best.placed);
  return { costs: best.costs, unplanned: best.unplanned };
}

function takeOut(plan: Plan, compiled: Compiled, jobs: readonly number[]): [number, Placed][] {
  return jobs.flatMap((job) =>
    (compiled.jobs[job]?.order ?? []).flatMap((step): [number, Placed][] => {
      const placed = plan.remove(step);
      return placed === undefined ? [] : [[step, placed]];
    }),
  );
}

/** As they were chosen, by chance, or by one of the rules. */
function inNewOrder(compiled: Compiled, removed: readonly number[], random: SeededRandom): CompiledJob[] {
  const jobs = removed.flatMap((job) => compiled.jobs[job] ?? []);
  const rules: readonly (JobOrder | undefined)[] = [undefined, byUrgency, byShortness, byRelease];
  const rule = random.integer(0, 5);
  if (rule >= rules.length) return random.shuffle(jobs);
  const order = rules[rule];
  return order === undefined ? jobs : jobs.sort(order);
}
