import { faultsOfCentre } from './check-problem.js';
import { generateCentre } from './generated/generate-centre.js';
import type { CentreProblem, CentreResource, CentreStep, StepTimes } from './model.js';
import { scheduleCentre } from './schedule-centre.js';

const laser: CentreResource = { id: 'laser', capacity: 1, windows: [{ startMinute: 480, endMinute: 720 }] };
const cut: CentreStep = { id: 'cut', workMinutes: 30, needs: [{ candidates: [{ resourceId: 'laser' }] }] };

function centre(steps: readonly CentreStep[], resource: CentreResource = laser): CentreProblem {
  return {
    resources: [resource],
    jobs: [{ id: 'dress', releaseMinute: 0, weight: 1, steps }],
    startMinute: 0,
    horizonMinute: 1_440,
  };
}

const faults = (problem: CentreProblem): string[] =>
  faultsOfCentre(problem).map(({ code, at }) => `${code} ${at}`);

describe('faultsOfCentre', () => {
  it('finds nothing wrong with a generated centre', () => {
    expect(faults(generateCentre({ seed: 1, jobs: 20, days: 30 }))).toEqual([]);
  });

  it('refuses shifts that overlap or run backwards', () => {
    const shifts = (...windows: [number, number][]): string[] =>
      faults(
        centre([cut], {
          ...laser,
          windows: windows.map(([startMinute, endMinute]) => ({ startMinute, endMinute })),
        }),
      );
    expect(shifts([480, 720], [720, 900])).toEqual([]);
    expect(shifts([480, 720], [700, 900])).toEqual(['windows-overlap resources/0/windows/1']);
    expect(shifts([720, 480])).toEqual(['not-a-minute resources/0/windows/0']);
  });

  it('refuses a step after an unknown one, and needs of unknown resources', () => {
    expect(faults(centre([{ ...cut, after: [{ stepId: 'pattern' }] }]))).toEqual([
      'unknown-id jobs/0/steps/0/after/0/stepId',
    ]);
    expect(faults(centre([{ ...cut, needs: [{ candidates: [{ resourceId: 'knife' }] }] }]))).toEqual([
      'unknown-id jobs/0/steps/0/needs/0/candidates/0',
    ]);
  });

  it('refuses numbers that make no sense, each by its place', () => {
    expect(faults(centre([cut], { ...laser, capacity: 0 }))).toEqual(['bad-amount resources/0/capacity']);
    expect(faults(centre([{ ...cut, workMinutes: 1.5 }]))).toEqual([
      'not-a-minute jobs/0/steps/0/workMinutes',
    ]);
    expect(faults(centre([{ ...cut, workMinutes: 0 }]))).toEqual(['not-a-minute jobs/0/steps/0/workMinutes']);
    expect(faults({ ...centre([cut]), startMinute: NaN })).toContain('not-a-minute startMinute');
    const lag = { stepId: 'cut', minLagMinutes: 20, maxLagMinutes: 10 };
    expect(faults(centre([cut, { ...cut, id: 'sew', after: [lag] }]))).toEqual([
      'not-a-minute jobs/0/steps/1/after/0/maxLagMinutes',
    ]);
  });

  it('refuses the same name twice', () => {
    expect(faults(centre([cut, cut]))).toEqual(['duplicate-id jobs/0/steps']);
  });

  it('refuses frozen steps that need more than there is, buffers aside', () => {
    const at = (startMinute: number): StepTimes => ({
      startMinute,
      endMinute: startMinute + 30,
      allocations: [{ resourceId: 'laser', units: 1 }],
    });
    const both = (second: number): CentreProblem =>
      centre(
        [
          { ...cut, frozen: at(480) },
          { ...cut, id: 'again', frozen: at(second) },
        ],
        {
          ...laser,
          cleanupMinutes: 10,
        },
      );
    expect(faultsOfCentre(both(510))).toEqual([]);
    expect(faultsOfCentre(both(509))).toEqual([
      {
        code: 'frozen-overlap',
        at: 'jobs/0/steps/1/frozen',
        resourceId: 'laser',
        jobId: 'dress',
        stepId: 'again',
      },
    ]);
  });

  it('keeps the search from planning a faulty problem', () => {
    const faulty = centre([{ ...cut, workMinutes: -1 }]);
    expect(() => scheduleCentre(faulty, { seed: 1, timeMs: 10 })).toThrow(/jobs\/0\/steps\/0\/workMinutes/);
  });
});
