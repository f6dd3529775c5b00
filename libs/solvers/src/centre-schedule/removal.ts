import type { SeededRandom } from '@tianfu/kernel';
import type { Compiled } from './compiled.js';
import type { Plan } from './plan.js';

/** What the choice of jobs to take out may look at. */
export interface RemovalView {
  readonly plan: Plan;
  readonly compiled: Compiled;
  /** Jobs the search may move. */
  readonly jobs: readonly number[];
  readonly random: SeededRandom;
  /** How much a job costs now: dear ones are chosen more often. */
  readonly cost: (job: number) => number;
}

export type Removal = (view: RemovalView, count: number) => number[];

/** Any jobs. */
const atRandom: Removal = ({ jobs, random }, count) => random.shuffle(jobs).slice(0, count);

/** A dear job and those that hold what it could use while it waits. */
const whatStandsInTheWay: Removal = ({ plan, compiled, jobs, random, cost }, count) => {
  const wanting = dearest(jobs, random, cost);
  const rivals = new Map<number, number>();
  const wanted = new Set<number>();
  let from = compiled.jobs[wanting]?.release ?? 0;
  let to = from;
  for (const index of compiled.jobs[wanting]?.order ?? []) {
    for (const { resources } of compiled.steps[index]?.needs ?? [])
      for (const one of resources) wanted.add(one);
    to = Math.max(to, plan.placed(index)?.end ?? Infinity);
    from = Math.min(from, plan.placed(index)?.start ?? from);
  }
  for (const job of jobs) {
    if (job === wanting) continue;
    let overlap = 0;
    for (const index of compiled.jobs[job]?.order ?? []) {
      const placed = plan.placed(index);
      if (placed === undefined || placed.start >= to || placed.end <= from) continue;
      if (placed.resources.some((one) => wanted.has(one))) overlap += placed.end - placed.start;
    }
    if (overlap > 0) rivals.set(job, overlap * (0.2 + random.next()));
  }
  const sorted = [...rivals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count - 1);
  return [wanting, ...sorted.map(([job]) => job)];
};

/** Jobs at work around the same time. */
const atTheSameTime: Removal = ({ plan, compiled, jobs, random }, count) => {
  const middle = (job: number): number => {
    const order = compiled.jobs[job]?.order ?? [];
    const step = order[Math.floor(order.length / 2)];
    return (step === undefined ? undefined : plan.placed(step)?.start) ?? 0;
  };
  const around = middle(random.pick(jobs));
  return jobs
    .map((job) => ({ job, distance: Math.abs(middle(job) - around) * (0.5 + random.next()) }))
    .sort((a, b) => a.distance - b.distance || a.job - b.job)
    .slice(0, count)
    .map(({ job }) => job);
};

function dearest(jobs: readonly number[], random: SeededRandom, cost: (job: number) => number): number {
  let best = random.pick(jobs);
  for (let round = 0; round < 3; round += 1) {
    const other = random.pick(jobs);
    if (cost(other) > cost(best)) best = other;
  }
  return best;
}

export const REMOVALS: readonly Removal[] = [atRandom, whatStandsInTheWay, whatStandsInTheWay, atTheSameTime];
