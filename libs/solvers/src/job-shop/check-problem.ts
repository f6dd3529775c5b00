import { type JobShopProblem, MAX_OPERATIONS, MAX_TOTAL_DURATION } from './problem.js';

/**
 * Says what is wrong with a problem, or nothing.
 *
 * @returns sentences that name job, operation and value; empty for a sound problem
 */
export function faultsOfJobShop({ machineCount, jobs }: JobShopProblem): readonly string[] {
  if (!Number.isSafeInteger(machineCount) || machineCount < 0) return [`machineCount is ${machineCount}`];
  const faults: string[] = [];
  let operations = 0;
  let total = 0;
  for (const [job, steps] of jobs.entries()) {
    operations += steps.length;
    for (const [step, alternatives] of steps.entries()) {
      const where = `job ${job}, operation ${step}`;
      if (alternatives.length === 0) faults.push(`${where}: no machine can do it`);
      for (const { machine, duration } of alternatives) {
        if (!Number.isSafeInteger(machine) || machine < 0 || machine >= machineCount)
          faults.push(`${where}: machine ${machine} is not one of 0…${machineCount - 1}`);
        if (!Number.isSafeInteger(duration) || duration < 0)
          faults.push(`${where}: duration ${duration} is not a whole number from 0`);
      }
      const machines = new Set(alternatives.map(({ machine }) => machine));
      if (machines.size < alternatives.length) faults.push(`${where}: the same machine twice`);
      total += alternatives.reduce((longest, { duration }) => Math.max(longest, duration), 0);
    }
  }
  if (operations > MAX_OPERATIONS) faults.push(`${operations} operations; at most ${MAX_OPERATIONS}`);
  if (total > MAX_TOTAL_DURATION)
    faults.push(`the durations add up to ${total}; at most ${MAX_TOTAL_DURATION}`);
  return faults;
}
