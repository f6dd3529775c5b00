import { seededRandom } from '@tianfu/kernel';
import fc from 'fast-check';
import { earliestSlots } from './earliest-slots.js';
import { generateCentre, generateJob } from './generated/generate-centre.js';
import { generateTinyCentre } from './generated/generate-tiny-centre.js';
import type { CentreJob, CentreProblem } from './model.js';
import { scheduleCentre } from './schedule-centre.js';
import { verifyCentreSchedule } from './verify-schedule.js';

const limits = { seed: 1, timeMs: 60_000, maxIterations: 3 };

describe('earliestSlots', () => {
  it('fits a job in without moving anything, and says why where it cannot', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const all = generateTinyCentre({ seed, jobs: 5, stepsPerJob: 4, horizonMinute: 60 });
        const problem = { ...all, jobs: all.jobs.slice(0, -1) };
        const [newJob = { id: '', releaseMinute: 0, weight: 1, steps: [] }] = all.jobs.slice(-1);
        const { solution } = scheduleCentre(problem, limits);
        const before = JSON.stringify({ problem, solution });
        const slots = earliestSlots(problem, solution, newJob, 3, 5);
        expect(JSON.stringify({ problem, solution })).toBe(before);
        if (!slots.ok) {
          const alone = { ...solution, unplanned: [...solution.unplanned, slots.error] };
          expect(verifyCentreSchedule(all, alone)).toEqual([]);
          return;
        }
        let start = -Infinity;
        for (const slot of slots.value) {
          const withNew = { ...solution, steps: [...solution.steps, ...slot.steps] };
          expect(verifyCentreSchedule(all, withNew)).toEqual([]);
          expect(slot.startMinute).toBeGreaterThanOrEqual(start + 5);
          expect(slot.endMinute).toBe(Math.max(...slot.steps.map(({ endMinute }) => endMinute)));
          start = slot.startMinute;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('offers days later as well', () => {
    const problem = generateCentre({ seed: 8, jobs: 15, days: 40 });
    const { solution } = scheduleCentre(problem, limits);
    const slots = earliestSlots(problem, solution, generateJob('new', seededRandom(1)), 3);
    const starts = slots.ok ? slots.value.map(({ startMinute }) => startMinute) : [];
    expect(starts).toHaveLength(3);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('names the step and the reason when a job fits nowhere', () => {
    const step = (rest: Partial<CentreJob['steps'][number]>): CentreJob['steps'][number] => ({
      id: 'sew',
      workMinutes: 60,
      needs: [{ candidates: [{ resourceId: 'sewer' }] }],
      ...rest,
    });
    const job = (steps: CentreJob['steps']): CentreJob => ({ id: 'new', releaseMinute: 0, weight: 1, steps });
    const problem: CentreProblem = {
      resources: [
        { id: 'sewer', capacity: 1, windows: [{ startMinute: 480, endMinute: 720 }] },
        { id: 'fitter', capacity: 1, windows: [{ startMinute: 900, endMinute: 1_000 }] },
      ],
      jobs: [],
      startMinute: 0,
      horizonMinute: 1_440,
    };
    const reasonOf = (steps: CentreJob['steps']): unknown => {
      const slots = earliestSlots(problem, { steps: [], unplanned: [] }, job(steps), 1);
      return slots.ok ? 'planned' : slots.error;
    };
    const fit = { id: 'fit', needs: [{ candidates: [{ resourceId: 'fitter' }] }] };

    expect(reasonOf([step({ workMinutes: 240 })])).toBe('planned');
    expect(reasonOf([step({ workMinutes: 241 })])).toEqual({
      jobId: 'new',
      stepId: 'sew',
      reason: 'nobody-can',
      need: 0,
    });
    expect(reasonOf([step({}), step({ id: 'again', workMinutes: 200, after: [{ stepId: 'sew' }] })])).toEqual(
      {
        jobId: 'new',
        stepId: 'again',
        reason: 'horizon-exhausted',
      },
    );
    expect(reasonOf([step({}), step({ ...fit, after: [{ stepId: 'sew', maxLagMinutes: 100 }] })])).toEqual({
      jobId: 'new',
      stepId: 'fit',
      reason: 'maximum-lag',
      otherStepId: 'sew',
    });
    expect(reasonOf([step({}), step({ ...fit, after: [{ stepId: 'sew', maxLagMinutes: 180 }] })])).toBe(
      'planned',
    );
    expect(
      reasonOf([step({ after: [{ stepId: 'again' }] }), step({ id: 'again', after: [{ stepId: 'sew' }] })]),
    ).toEqual({ jobId: 'new', stepId: 'sew', reason: 'precedence-cycle' });
    expect(
      reasonOf([
        step({}),
        step({
          ...fit,
          after: [{ stepId: 'sew' }],
          frozen: { startMinute: 500, endMinute: 560, allocations: [{ resourceId: 'fitter', units: 1 }] },
        }),
      ]),
    ).toEqual({ jobId: 'new', stepId: 'sew', reason: 'before-frozen', otherStepId: 'fit' });
  });
});

describe('earliestSlots and what was booked meanwhile', () => {
  it('keeps clear of a frozen step the schedule does not know yet', () => {
    const sew = { id: 'sew', workMinutes: 60, needs: [{ candidates: [{ resourceId: 'sewer' }] }] };
    const held = { startMinute: 480, endMinute: 540, allocations: [{ resourceId: 'sewer', units: 1 }] };
    const problem: CentreProblem = {
      resources: [{ id: 'sewer', capacity: 1, windows: [{ startMinute: 480, endMinute: 720 }] }],
      jobs: [{ id: 'held', releaseMinute: 0, weight: 1, steps: [{ ...sew, frozen: held }] }],
      startMinute: 0,
      horizonMinute: 1_440,
    };
    const job = { id: 'new', releaseMinute: 0, weight: 1, steps: [sew] };
    const slots = earliestSlots(problem, { steps: [], unplanned: [] }, job, 1);
    expect(slots).toMatchObject({ ok: true, value: [{ startMinute: 540, endMinute: 600 }] });
    expect(() => earliestSlots(problem, { steps: [], unplanned: [] }, { ...job, id: 'held' }, 1)).toThrow(
      'there is a job held already',
    );
  });
});
