import { seededRandom } from '@tianfu/kernel';
import { ISOLATED, POOLED } from './arms.js';
import { HOURS_PER_DAY, HOURS_PER_SAMPLE } from './assumptions.js';
import { firstCome, shortestFirst, shortestUnlessOlder } from './disciplines.js';
import { rollingPlan } from './rolling-plan.js';
import { type Finished, runRoom } from './sample-room.js';
import { meanOf } from './statistics.js';
import { type Arrivals, type Sample, workloadOf } from './workload.js';

function aSample(index: number, arrival: number, rounds: readonly (readonly number[])[]): Sample {
  return { index, firm: 0, arrival, promise: arrival + 100, rounds, expected: rounds };
}

const alone = { groups: [{ people: 1, steps: [0, 1] }], handOverDays: 0 };
const inOrder = (finished: readonly Finished[]): string =>
  finished.map(({ sample, at }) => `${sample.index}@${at}`).join(' ');

describe('a sample room', () => {
  it('takes the sample that was ordered first, step by step and round by round', () => {
    const samples = [
      aSample(0, 0, [
        [2, 1],
        [1, 1],
      ]),
      aSample(1, 1, [[1, 1]]),
    ];
    expect(inOrder(runRoom({ ...alone, choose: firstCome }, samples))).toBe('0@5 1@7');
  });

  it('lets short work pass when shortness decides, but not past what is too old', () => {
    const samples = [aSample(0, 0, [[5, 0]]), aSample(1, 1, [[9, 0]]), aSample(2, 2, [[1, 0]])];
    expect(inOrder(runRoom({ ...alone, choose: shortestFirst }, samples))).toBe('0@5 2@6 1@15');
    expect(inOrder(runRoom({ ...alone, choose: shortestUnlessOlder(3) }, samples))).toBe('0@5 1@14 2@15');
  });

  it('adds the way there and back once a round', () => {
    const samples = [
      aSample(0, 0, [
        [2, 1],
        [1, 1],
      ]),
    ];
    const handOverDays = 0.5;
    const [finished] = runRoom({ ...alone, choose: firstCome, handOverDays }, samples);
    expect(finished?.at).toBe(5 + 2 * handOverDays * HOURS_PER_DAY);
  });

  it('waits as long as queueing theory says', () => {
    // One person, chance arrivals: with exponential work 1/(mu − lambda), with constant work (Pollaczek and Khinchine)
    // half the wait.
    const random = seededRandom(3);
    let at = 0;
    const draw = (mean: number): number => -mean * Math.log(1 - random.next());
    const arrivals = Array.from({ length: 50_000 }, () => (at += draw(1 / 0.7)));
    const meanTime = (hours: () => number): number =>
      meanOf(
        runRoom(
          { groups: [{ people: 1, steps: [0] }], handOverDays: 0, choose: firstCome },
          arrivals.map((arrival, index) => aSample(index, arrival, [[hours()]])),
        ).map((finished) => finished.at - finished.sample.arrival),
      );
    expect(meanTime(() => draw(1)) / (1 / 0.3)).toBeCloseTo(1, 1);
    expect(meanTime(() => 1) / (1 + 0.7 / (2 * 0.3))).toBeCloseTo(1, 1);
  });

  it('makes every sample exactly once, whoever plans', () => {
    const samples = workloadOf(1, 0.8, 'single', 20);
    const groups = [
      { people: 10, steps: [0, 1] },
      { people: 10, steps: [2, 3, 4] },
    ];
    const planned = runRoom({ groups, handOverDays: 0.25, ...rollingPlan(groups, 1) }, samples);
    for (const finished of [planned, ISOLATED.run(samples, 0, 1), POOLED.run(samples, 0.25, 1)]) {
      expect(finished.map(({ sample }) => sample.index).sort((a, b) => a - b)).toEqual(
        samples.map(({ index }) => index),
      );
      for (const { sample, at } of finished)
        expect(at - sample.arrival).toBeGreaterThanOrEqual(
          sample.rounds.flat().reduce((a, b) => a + b, 0) - 1e-9,
        );
    }
  });
});

describe('the workload', () => {
  it.each<Arrivals>(['single', 'collections', 'season'])('offers the work its load says: %s', (arrivals) => {
    const days = 1_200;
    const samples = workloadOf(5, 0.7, arrivals, days);
    const offered = samples.flatMap(({ rounds }) => rounds.flat()).reduce((sum, hours) => sum + hours, 0);
    expect(offered / (20 * days * HOURS_PER_DAY)).toBeCloseTo(0.7, 1);
    expect(offered / samples.length / HOURS_PER_SAMPLE).toBeCloseTo(1, 1);
  });
});
