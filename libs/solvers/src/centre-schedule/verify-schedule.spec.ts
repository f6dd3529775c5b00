import type { CentreProblem, CentreSchedule, CentreStep, PlannedStep } from './model.js';
import { verifyCentreSchedule } from './verify-schedule.js';

const open = [
  { startMinute: 0, endMinute: 100 },
  { startMinute: 150, endMinute: 300 },
];

/** A sewer, a spare one and a pool of two machines; the machines take ten minutes to clean. */
const resources = [
  { id: 'sewer', capacity: 1, windows: open },
  { id: 'spare', capacity: 1, windows: open },
  { id: 'machines', capacity: 2, windows: [{ startMinute: 0, endMinute: 400 }], cleanupMinutes: 10 },
];

const sew: CentreStep = {
  id: 'sew',
  workMinutes: 60,
  needs: [
    { candidates: [{ resourceId: 'sewer', speed: 1.5 }, { resourceId: 'spare' }] },
    { candidates: [{ resourceId: 'machines' }], units: 2 },
  ],
  interruptible: true,
};
const press: CentreStep = {
  id: 'press',
  workMinutes: 20,
  needs: [{ candidates: [{ resourceId: 'machines' }] }],
  after: [{ stepId: 'sew', minLagMinutes: 10, maxLagMinutes: 40 }],
};
const held = { startMinute: 0, endMinute: 20, allocations: [{ resourceId: 'machines', units: 1 }] };
const problem: CentreProblem = {
  resources,
  jobs: [
    { id: 'dress', releaseMinute: 30, dueMinute: 100, weight: 1, steps: [sew, press] },
    {
      id: 'held',
      releaseMinute: 0,
      weight: 1,
      steps: [{ id: 'print', workMinutes: 20, needs: [], frozen: held }],
    },
  ],
  startMinute: 0,
  horizonMinute: 350,
};

// At speed 1.5 sixty minutes take forty.
const sewn: PlannedStep = {
  jobId: 'dress',
  stepId: 'sew',
  startMinute: 40,
  endMinute: 80,
  allocations: [
    { resourceId: 'sewer', units: 1 },
    { resourceId: 'machines', units: 2 },
  ],
};
const pressed: PlannedStep = {
  jobId: 'dress',
  stepId: 'press',
  startMinute: 100,
  endMinute: 120,
  allocations: [{ resourceId: 'machines', units: 1 }],
};
const printed: PlannedStep = { jobId: 'held', stepId: 'print', ...held };

function kinds(steps: readonly PlannedStep[], unplanned: CentreSchedule['unplanned'] = []): string[] {
  return verifyCentreSchedule(problem, { steps, unplanned }).map(
    ({ kind, jobId, stepId }) => `${kind} ${jobId}/${stepId}`,
  );
}

const withSewing = (change: Partial<PlannedStep>): string[] =>
  kinds([{ ...sewn, ...change }, pressed, printed]);
const withPressing = (change: Partial<PlannedStep>): string[] =>
  kinds([sewn, { ...pressed, ...change }, printed]);

describe('verifyCentreSchedule', () => {
  it('has nothing against a sound schedule', () => {
    expect(kinds([sewn, pressed, printed])).toEqual([]);
  });

  it('misses steps, unless the job is said to be unplanned', () => {
    const excuse = { jobId: 'dress', stepId: 'sew', reason: 'horizon-exhausted' as const };
    expect(kinds([sewn, printed])).toEqual(['missing-step dress/press']);
    expect(kinds([printed], [excuse])).toEqual([]);
    expect(kinds([sewn, pressed], [{ ...excuse, jobId: 'held' }])).toEqual(['missing-step held/print']);
  });

  it('knows every step once', () => {
    expect(kinds([sewn, pressed, printed, { ...printed, stepId: 'ghost' }])).toEqual([
      'unknown-step held/ghost',
    ]);
    expect(kinds([sewn, pressed, printed, { ...pressed, startMinute: 200, endMinute: 220 }])).toEqual([
      'planned-twice dress/press',
    ]);
  });

  it('sees that a frozen step was moved, in time or to another resource', () => {
    const moved = (change: Partial<PlannedStep>): string[] =>
      kinds([sewn, pressed, { ...printed, ...change }]);
    expect(moved({ endMinute: 21 })).toEqual(['frozen-moved held/print']);
    expect(moved({ allocations: [{ resourceId: 'spare', units: 1 }] })).toEqual(['frozen-moved held/print']);
  });

  it('sees a step before the materials are ready, and one beyond the horizon', () => {
    expect(withSewing({ startMinute: 29, endMinute: 69 })).toContain('before-release dress/sew');
    expect(withPressing({ startMinute: 340, endMinute: 360 })).toContain('beyond-horizon dress/press');
  });

  it('sees a step outside the open hours of one of its resources', () => {
    expect(withSewing({ startMinute: 110, endMinute: 180 })).toContain('outside-calendar dress/sew');
    expect(withSewing({ startMinute: 280, endMinute: 320 })).toContain('outside-calendar dress/sew');
  });

  it('lets only interruptible work pause', () => {
    const late = { ...pressed, startMinute: 190, endMinute: 210 };
    // Forty minutes from 90: ten before and thirty after the pause.
    expect(kinds([{ ...sewn, startMinute: 90, endMinute: 180 }, late, printed])).toEqual([]);
    const rigid = { ...problem, jobs: problem.jobs.map((job) => ({ ...job, steps: job.steps.map(stiff) })) };
    const found = verifyCentreSchedule(rigid, {
      steps: [{ ...sewn, startMinute: 90, endMinute: 180 }, late, printed],
      unplanned: [],
    });
    expect(found.map(({ kind }) => kind)).toEqual(['outside-calendar']);
  });

  it('sees work that takes longer or shorter than it does', () => {
    expect(withSewing({ endMinute: 81 })).toEqual(['wrong-duration dress/sew']);
    expect(withSewing({ endMinute: 79 })).toEqual(['wrong-duration dress/sew']);
  });

  it('sees that somebody is not able, or not everybody is there', () => {
    const [, machines] = sewn.allocations;
    expect(withSewing({ allocations: sewn.allocations.slice(0, 1) })).toContain('unable dress/sew');
    expect(withPressing({ allocations: [{ resourceId: 'spare', units: 1 }] })).toContain(
      'unable dress/press',
    );
    expect(withPressing({ allocations: [{ resourceId: 'machines', units: 2 }] })).toContain(
      'unable dress/press',
    );
    expect(
      withSewing({ allocations: [{ resourceId: 'spare', units: 1 }, ...(machines ? [machines] : [])] }),
    ).toEqual(['wrong-duration dress/sew']);
  });

  it('sees lags that are too short or too long', () => {
    expect(withPressing({ startMinute: 89, endMinute: 109 })).toContain('lag-too-short dress/press');
    expect(withPressing({ startMinute: 121, endMinute: 141 })).toEqual(['lag-too-long dress/press']);
  });

  it('sees more of a pool in use than there is, clean-up included', () => {
    // The print ends at 20 and is cleaned up until 30; sewing takes both machines.
    const early = { ...problem, jobs: problem.jobs.map((job) => ({ ...job, releaseMinute: 0 })) };
    const at = (startMinute: number): unknown =>
      verifyCentreSchedule(early, {
        steps: [
          { ...sewn, startMinute, endMinute: startMinute + 40 },
          { ...pressed, startMinute: startMinute + 60, endMinute: startMinute + 80 },
          printed,
        ],
        unplanned: [],
      });
    expect(at(30)).toEqual([]);
    expect(at(29)).toEqual([
      { kind: 'double-booking', jobId: 'dress', stepId: 'sew', resourceId: 'machines', minute: 29 },
    ]);
  });
});

function stiff(step: CentreStep): CentreStep {
  return { ...step, interruptible: false };
}
