import type { JobShopProblem } from './problem.js';

/**
 * A problem in flat arrays. Operations are numbered job by job from 0; `size` itself stands for "none" wherever
 * an operation is named, so that arrays by operation have one element more.
 */
export interface Shop {
  readonly size: number;
  readonly machineCount: number;
  readonly jobPrev: Int32Array;
  readonly jobNext: Int32Array;
  /** First and last operation of each job that has any. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** Alternatives of operation `op` are numbered from `altStart[op]` up to, not including, `altStart[op + 1]`. */
  readonly altStart: Int32Array;
  readonly altMachine: Int32Array;
  readonly altDuration: Int32Array;
  /** Some operation has more than one machine. */
  readonly isFlexible: boolean;
}

export function shopOf({ machineCount, jobs }: JobShopProblem): Shop {
  const steps = jobs.flat();
  const size = steps.length;
  const jobPrev = new Int32Array(size + 1).fill(size);
  const jobNext = new Int32Array(size + 1).fill(size);
  const firsts: number[] = [];
  const lasts: number[] = [];
  let op = 0;
  for (const job of jobs) {
    if (job.length === 0) continue;
    firsts.push(op);
    lasts.push(op + job.length - 1);
    for (let step = 1; step < job.length; step += 1) {
      jobPrev[op + step] = op + step - 1;
      jobNext[op + step - 1] = op + step;
    }
    op += job.length;
  }
  const altStart = new Int32Array(size + 2);
  steps.forEach((alternatives, index) => {
    altStart[index + 1] = (altStart[index] ?? 0) + alternatives.length;
  });
  const alternatives = steps.flat();
  return {
    size,
    machineCount,
    jobPrev,
    jobNext,
    firsts: Int32Array.from(firsts),
    lasts: Int32Array.from(lasts),
    altStart,
    altMachine: Int32Array.from(alternatives, ({ machine }) => machine),
    altDuration: Int32Array.from(alternatives, ({ duration }) => duration),
    isFlexible: alternatives.length > size,
  };
}
