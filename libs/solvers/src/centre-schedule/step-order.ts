import type { CentreJob } from './model.js';

/** The places of a job's steps, each after those it waits for, else as given; undefined when some wait in a circle. */
export function stepOrder(job: CentreJob): number[] | undefined {
  const placeOf = new Map(job.steps.map(({ id }, place) => [id, place]));
  const order: number[] = [];
  const done = new Set<string>();
  let waiting = [...job.steps];
  while (waiting.length > 0) {
    const next = waiting.find(({ after = [] }) => after.every(({ stepId }) => done.has(stepId)));
    if (next === undefined) return undefined;
    done.add(next.id);
    order.push(placeOf.get(next.id) ?? 0);
    waiting = waiting.filter((step) => step !== next);
  }
  return order;
}

/** A step that, over others, waits for itself. The job must have one. */
export function stepInCircle(job: CentreJob): string | undefined {
  const waitsFor = new Map(job.steps.map(({ id, after = [] }) => [id, after.map(({ stepId }) => stepId)]));
  return job.steps.find(({ id }) => {
    const seen = new Set<string>();
    const open = [...(waitsFor.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(waitsFor.get(next) ?? []));
    }
    return false;
  })?.id;
}
