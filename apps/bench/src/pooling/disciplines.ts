import type { Discipline, Task } from './sample-room.js';

/** First come, first served: the sample that was ordered first. */
export const firstCome: Discipline = (waiting) => least(waiting, ({ sample }) => sample.arrival);

/** The sample with the least expected work left in its round. */
export const shortestFirst: Discipline = (waiting) => least(waiting, expectedLeft);

/** The same, but what is older than that goes first, oldest foremost. */
export function shortestUnlessOlder(ageHours: number): Discipline {
  return (waiting, now) => {
    const old = waiting.filter(({ sample }) => now - sample.arrival > ageHours);
    return old.length > 0 ? firstCome(old, now) : shortestFirst(waiting, now);
  };
}

export function expectedLeft({ sample, round, step }: Task): number {
  return (sample.expected[round] ?? []).slice(step).reduce((sum, hours) => sum + hours, 0);
}

/** The one with the smallest value; of equals the one that waits longest. The list is never empty. */
export function least(waiting: readonly Task[], value: (task: Task) => number): Task {
  let best: Task | undefined;
  let bestValue = Infinity;
  for (const task of waiting) {
    const own = value(task);
    if (best !== undefined && (own > bestValue || (own === bestValue && task.readyAt >= best.readyAt)))
      continue;
    best = task;
    bestValue = own;
  }
  if (best === undefined) throw new Error('nobody waits');
  return best;
}
