import { generateCentre } from '../centre-schedule/generated/generate-centre.js';
import { scheduleCentre } from '../centre-schedule/schedule-centre.js';
import { SolverPool } from './solver-pool.js';

const problem = generateCentre({ seed: 5, jobs: 6, days: 20 });
const options = { seed: 7, timeMs: 60_000, maxIterations: 20 };
const program = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
/** Answers, or does what the task's seed says. */
const MOODY = program(`
  import { parentPort } from 'node:worker_threads';
  parentPort.postMessage({ kind: 'started' });
  parentPort.on('message', ({ options }) => {
    if (options.seed === 1) process.exit(3);
    if (options.seed === 2) throw new Error('no memory');
    if (options.seed === 3) for (;;);
    parentPort.postMessage({ kind: 'result', result: { seed: options.seed } });
  });
`);

const pools: SolverPool[] = [];
const aPool = (...given: ConstructorParameters<typeof SolverPool>): SolverPool => {
  const pool = new SolverPool(...given);
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('a pool of warm threads', () => {
  it('answers what the search itself answers, more searches than it has threads', async () => {
    const pool = aPool({ threads: 2 });
    const { solution } = scheduleCentre(problem, options);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => pool.run('centre-schedule', problem, options)),
    );
    for (const answer of answers) expect(answer.solution).toEqual(solution);
  });

  it('passes on what the search threw, and goes on', async () => {
    const pool = aPool({ threads: 1 });
    const faulty = { ...problem, horizonMinute: -1 };
    await expect(pool.run('centre-schedule', faulty, options)).rejects.toMatchObject({
      name: 'AssertionError',
    });
    expect((await pool.run('centre-schedule', problem, options)).solution.unplanned).toEqual([]);
  });

  it.each([
    ['ends', 1, 'ended with code 3'],
    ['breaks', 2, 'broke'],
    ['never answers', 3, 'no answer in'],
  ])('replaces a thread that %s; only its own search fails', async (_what, seed, message) => {
    const pool = aPool({ threads: 1, overrunMs: 50 }, MOODY);
    // The first answer shows that the thread is up, so that its time counts from now on.
    await pool.run('centre-schedule', problem, { seed: 9, timeMs: 0 });
    const failing = pool.run('centre-schedule', problem, { seed, timeMs: 0 });
    const next = pool.run('centre-schedule', problem, { seed: 9, timeMs: 0 });
    await expect(failing).rejects.toThrow(message);
    expect(await next).toEqual({ seed: 9 });
  });

  it('lets so many wait and no more', async () => {
    const pool = aPool({ threads: 1, maxWaiting: 1 }, MOODY);
    const run = (): Promise<unknown> => pool.run('centre-schedule', problem, { seed: 9, timeMs: 0 });
    const [first, second, third] = [run(), run(), run()];
    await expect(third).rejects.toMatchObject({ name: 'SolverBusy' });
    expect(await Promise.all([first, second])).toHaveLength(2);
  });
});
