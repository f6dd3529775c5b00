import {
  generateCentre,
  generateJob,
  scheduleCentre,
  SolverPool,
  verifyCentreSchedule,
} from '@tianfu/solvers';
import { seededRandom } from '@tianfu/kernel';
import { CentrePlanner } from './centre-planner.js';

const problem = generateCentre({ seed: 3, jobs: 10, days: 30 });
const nothing = { steps: [], unplanned: [] };
/** A thread that is there, and does not come back from any search. */
const STUCK = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.postMessage({ kind: 'started' });
    parentPort.on('message', () => { for (;;); });
  `)}`,
);
const CRASHING = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => process.exit(1));
  `)}`,
);

const pools: SolverPool[] = [];
const aPlanner = (program?: URL): CentrePlanner => {
  const pool = new SolverPool(
    { threads: 1, overrunMs: 100, ...(program === undefined ? {} : { startMs: 1_000 }) },
    program,
  );
  pools.push(pool);
  return new CentrePlanner(pool);
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('a plan', () => {
  it('that the search could not better in its budget is the greedy one, and said so', async () => {
    const { schedule, method } = await aPlanner().replan(problem, 0);
    expect(method).toBe('greedy');
    expect(verifyCentreSchedule(problem, schedule)).toEqual([]);
    expect(schedule).toEqual(scheduleCentre(problem, { seed: 1, timeMs: 0 }).solution);
  });

  it('that the search did better is told apart', async () => {
    expect((await aPlanner().replan(problem, 300)).method).toBe('search');
  });

  it.each([
    ['does not answer', STUCK],
    ['crashes', CRASHING],
  ])(
    'is greedy too when the solver’s thread %s, and slots are still found',
    async (_what, program) => {
      const planner = aPlanner(program);
      // Until the thread is up its start counts too.
      await planner.replan(problem, 0);
      const { schedule, method } = await planner.repair({ ...problem, previous: nothing }, 0);
      expect(method).toBe('greedy');
      expect(verifyCentreSchedule(problem, schedule)).toEqual([]);
    },
    60_000,
  );

  it('has the earliest place for one more booking, beside everything that is planned', async () => {
    const { schedule } = await aPlanner().replan(problem, 0);
    const job = generateJob('new', seededRandom(9));
    const slot = await aPlanner(CRASHING).slotFor({ ...problem, jobs: [] }, schedule, job);
    expect('steps' in slot).toBe(true);
    expect(slot).toEqual(await aPlanner().slotFor({ ...problem, jobs: [] }, schedule, job));
  });
});
