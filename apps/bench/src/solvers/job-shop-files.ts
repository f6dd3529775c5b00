import type { JobShopAlternative, JobShopJob, JobShopProblem } from '@tianfu/solvers';
import { Numbers } from './numbers.js';

const MOST_JOBS = 100_000;
const LONGEST = 2 ** 30;

/**
 * Reads JSPLIB: `jobs machines`, then for each job its pairs `machine duration` with machines from 0, every
 * machine once a job. More numbers after the first two of the header are passed over.
 *
 * @throws Error naming the line and what was expected
 */
export function readJspLib(text: string): JobShopProblem {
  const numbers = new Numbers(text);
  const jobCount = numbers.integer('the number of jobs', 1, MOST_JOBS);
  const machineCount = numbers.integer('the number of machines', 1, MOST_JOBS);
  numbers.skipLine();
  const jobs: JobShopJob[] = [];
  for (let job = 1; job <= jobCount; job += 1) {
    const steps: JobShopAlternative[][] = [];
    for (let step = 1; step <= machineCount; step += 1) {
      const where = `of operation ${step} of job ${job}`;
      const machine = numbers.integer(`the machine ${where}`, 0, machineCount - 1);
      steps.push([{ machine, duration: numbers.integer(`the duration ${where}`, 0, LONGEST) }]);
    }
    jobs.push(steps);
  }
  numbers.end();
  return { machineCount, jobs };
}

/**
 * Reads Brandimarte's format: `jobs machines [mean number of alternatives]`; for each job the number of its
 * operations, for each of them the number of its alternatives and pairs `machine duration`, machines from 1.
 *
 * @throws Error naming the line and what was expected
 */
export function readFlexibleJobShop(text: string): JobShopProblem {
  const numbers = new Numbers(text);
  const jobCount = numbers.integer('the number of jobs', 1, MOST_JOBS);
  const machineCount = numbers.integer('the number of machines', 1, MOST_JOBS);
  numbers.skipLine();
  const jobs: JobShopJob[] = [];
  for (let job = 1; job <= jobCount; job += 1) {
    const steps: JobShopAlternative[][] = [];
    const stepCount = numbers.integer(`the number of operations of job ${job}`, 0, MOST_JOBS);
    for (let step = 1; step <= stepCount; step += 1)
      steps.push(readAlternatives(numbers, `of operation ${step} of job ${job}`, machineCount));
    jobs.push(steps);
  }
  numbers.end();
  return { machineCount, jobs };
}

/** A machine named twice counts with its shorter duration. */
function readAlternatives(numbers: Numbers, where: string, machineCount: number): JobShopAlternative[] {
  const count = numbers.integer(`the number of machines ${where}`, 1, MOST_JOBS);
  const shortest = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const machine = numbers.integer(`a machine ${where}`, 1, machineCount) - 1;
    const duration = numbers.integer(`a duration ${where}`, 0, LONGEST);
    shortest.set(machine, Math.min(duration, shortest.get(machine) ?? Infinity));
  }
  return [...shortest].map(([machine, duration]) => ({ machine, duration }));
}
