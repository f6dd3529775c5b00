import { describe, expect, it } from '@jest/globals';
import { faultsOfJobShop } from './check-problem.js';
import type { JobShopProblem, JobShopSchedule, ScheduledOperation } from './problem.js';
import { verifyJobShop } from './verify-job-shop.js';

/** Cut, then sew; the second coat may be sewn on either machine. */
const problem: JobShopProblem = {
  machineCount: 3,
  jobs: [
    [[{ machine: 0, duration: 2 }], [{ machine: 1, duration: 3 }]],
    [
      [{ machine: 0, duration: 2 }],
      [
        { machine: 1, duration: 4 },
        { machine: 2, duration: 5 },
      ],
    ],
  ],
};
const slot = (machine: number, start: number, end: number): ScheduledOperation => ({ machine, start, end });
const sound: JobShopSchedule = {
  makespan: 9,
  jobs: [
    [slot(0, 0, 2), slot(1, 2, 5)],
    [slot(0, 2, 4), slot(2, 4, 9)],
  ],
};
const withSecondJob = (...slots: ScheduledOperation[]): JobShopSchedule => ({
  ...sound,
  jobs: [sound.jobs[0] ?? [], slots],
});

describe('the verifier', () => {
  it('finds nothing wrong with a sound schedule', () => {
    expect(verifyJobShop(problem, sound)).toEqual({ makespan: 9, faults: [] });
  });

  it.each<[string, JobShopSchedule, string]>([
    ['two operations on a machine at once', withSecondJob(slot(0, 1, 3), slot(2, 3, 8)), 'machine 0 is busy'],
    ['an operation before its job is ready', withSecondJob(slot(0, 2, 4), slot(2, 3, 8)), 'its job is busy'],
    ['a machine that cannot do it', withSecondJob(slot(0, 2, 4), slot(0, 4, 9)), 'machine 0 cannot do it'],
    ['another machine’s duration', withSecondJob(slot(0, 2, 4), slot(2, 5, 9)), 'takes 5, scheduled 5–9'],
    ['a missing operation', withSecondJob(slot(0, 2, 4)), '1 operations scheduled of 2'],
    ['one too many', withSecondJob(slot(0, 2, 4), slot(2, 4, 9), slot(2, 9, 9)), '3 operations scheduled'],
    ['a missing job', { makespan: 5, jobs: sound.jobs.slice(0, 1) }, '1 jobs scheduled, the problem has 2'],
    ['a start before zero', withSecondJob(slot(0, -2, 0), slot(2, 4, 9)), 'starts at -2'],
    ['half a time unit', withSecondJob(slot(0, 2.5, 4.5), slot(2, 4.5, 9.5)), 'starts at 2.5'],
    ['a makespan made up', { ...sound, makespan: 8 }, 'the makespan is 9, told was 8'],
  ])('finds %s', (_, schedule, fault) => {
    expect(verifyJobShop(problem, schedule).faults.join('; ')).toContain(fault);
  });
});

describe('a problem', () => {
  it.each<[string, JobShopProblem['jobs'], string]>([
    ['a machine that is not there', [[[{ machine: 1, duration: 1 }]]], 'machine 1 is not one of 0…0'],
    ['half a time unit', [[[{ machine: 0, duration: 0.5 }]]], 'duration 0.5 is not a whole number'],
    ['less than no time', [[[{ machine: 0, duration: -1 }]]], 'duration -1 is not a whole number'],
    [
      'the same machine twice',
      [
        [
          [
            { machine: 0, duration: 1 },
            { machine: 0, duration: 2 },
          ],
        ],
      ],
      'the same machine twice',
    ],
    ['more time than can be added', [[[{ machine: 0, duration: 2 ** 31 }]]], 'the durations add up to'],
  ])('with %s is refused', (_, jobs, fault) => {
    expect(faultsOfJobShop({ machineCount: 1, jobs }).join('; ')).toContain(fault);
  });
});
