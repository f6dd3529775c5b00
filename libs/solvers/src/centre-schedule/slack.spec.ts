import { resourceLoads } from './bottleneck.js';
import { generateCentre } from './generated/generate-centre.js';
import type { CentreJob, CentreProblem } from './model.js';
import { longerDays, worthOfMoreHours } from './more-hours.js';
import { scheduleCentre } from './schedule-centre.js';
import { stepSlacks } from './slack.js';

const day = (first: number): { startMinute: number; endMinute: number }[] => [
  { startMinute: first + 480, endMinute: first + 720 },
  { startMinute: first + 810, endMinute: first + 1_050 },
];

/** Two samples for one sewer; the second waits for the first. */
function twoDresses(dueMinute: number): CentreProblem {
  const job = (id: string, due: object): CentreJob => ({
    id,
    releaseMinute: 0,
    weight: 1,
    ...due,
    steps: [
      {
        id: 'sew',
        workMinutes: 120,
        needs: [{ candidates: [{ resourceId: 'sewer' }] }],
        interruptible: true,
      },
    ],
  });
  return {
    resources: [
      { id: 'sewer', capacity: 1, windows: [...day(0), ...day(1_440)] },
      { id: 'idle', capacity: 1, windows: day(0) },
    ],
    jobs: [job('first', { dueMinute: 5_000 }), job('second', { dueMinute })],
    startMinute: 0,
    horizonMinute: 2_880,
  };
}

const first = { jobId: 'first', stepId: 'sew', allocations: [{ resourceId: 'sewer', units: 1 }] };
const second = { ...first, jobId: 'second' };
const schedule = {
  steps: [
    { ...first, startMinute: 480, endMinute: 600 },
    { ...second, startMinute: 600, endMinute: 720 },
  ],
  unplanned: [],
};

describe('what explains a schedule', () => {
  it('lets a step slip as far as those waiting for it can', () => {
    // The second may be ready at 870, an hour after lunch; so it starts at 660 and the first ends an hour later.
    expect(stepSlacks(twoDresses(870), schedule)).toEqual([
      { jobId: 'first', stepId: 'sew', slackMinutes: 60 },
      { jobId: 'second', stepId: 'sew', slackMinutes: 150 },
    ]);
  });

  it('has less than no slack where a promise is broken', () => {
    expect(stepSlacks(twoDresses(700), schedule).map(({ slackMinutes }) => slackMinutes)).toEqual([-20, -20]);
  });

  it('finds the bottleneck', () => {
    const loads = resourceLoads(twoDresses(900), schedule);
    expect(loads[0]).toEqual({ resourceId: 'sewer', busyMinutes: 240, openMinutes: 240, share: 1 });
    expect(loads[1]).toMatchObject({ resourceId: 'idle', share: 0 });
  });

  it('has slack for every step of a plan without lateness, and none below zero', () => {
    const problem = generateCentre({ seed: 6, jobs: 20, days: 40 });
    const { solution, objective } = scheduleCentre(problem, { seed: 1, timeMs: 60_000, maxIterations: 200 });
    expect(objective).toBe(0);
    for (const { slackMinutes } of stepSlacks(problem, solution))
      expect(slackMinutes).toBeGreaterThanOrEqual(0);
  });

  it('opens longer in the evening, not over lunch', () => {
    expect(longerDays([...day(0), { startMinute: 1_300, endMinute: 1_400 }], 600)).toEqual([
      { startMinute: 480, endMinute: 720 },
      { startMinute: 810, endMinute: 1_300 },
      { startMinute: 1_300, endMinute: 2_000 },
    ]);
  });

  it('says what an hour more of the bottleneck brings, and of an idle one: nothing', () => {
    const problem = twoDresses(700);
    const tight = {
      ...problem,
      jobs: problem.jobs.map((job) => ({
        ...job,
        steps: job.steps.map((step) => ({ ...step, workMinutes: 300 })),
      })),
    };
    const options = { seed: 1, timeMs: 60_000, maxIterations: 30 };
    const { solution } = scheduleCentre(tight, options);
    const sewer = worthOfMoreHours(tight, solution, 'sewer', 60, options);
    expect(sewer.without.turnaroundMinutes - sewer.with.turnaroundMinutes).toBe(60);
    const idle = worthOfMoreHours(tight, solution, 'idle', 60, options);
    expect(idle.with).toEqual(idle.without);
  });
});
