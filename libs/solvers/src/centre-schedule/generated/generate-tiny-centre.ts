import { seededRandom, type SeededRandom } from '@tianfu/kernel';
import type { CentreJob, CentreProblem, CentreResource, CentreStep, Need, OpenWindow } from '../model.js';

export interface TinyCentre {
  readonly seed: number;
  readonly jobs: number;
  readonly stepsPerJob: number;
  readonly horizonMinute: number;
}

/**
 * A centre with three resources and minutes for hours: short windows, pools, buffers, pauses, lags both ways, speeds,
 * steps nobody can do. Small enough to try every plan, odd enough to meet every rule.
 */
export function generateTinyCentre({ seed, jobs, stepsPerJob, horizonMinute }: TinyCentre): CentreProblem {
  const random = seededRandom(seed);
  const resources = ['a', 'b', 'c'].map((id) => aResource(id, horizonMinute, random));
  return {
    resources,
    jobs: Array.from({ length: jobs }, (_, index) => aJob(`job-${index}`, stepsPerJob, horizonMinute, random)),
    startMinute: random.integer(0, 1),
    horizonMinute,
  };
}

function aResource(id: string, horizonMinute: number, random: SeededRandom): CentreResource {
  const windows: OpenWindow[] = [];
  for (let minute = random.integer(0, 2); minute < horizonMinute; ) {
    const endMinute = minute + random.integer(2, 8);
    windows.push({ startMinute: minute, endMinute });
    minute = endMinute + random.integer(0, 2);
  }
  return {
    id,
    capacity: random.pick([1, 1, 2]),
    windows,
    setupMinutes: random.pick([0, 0, 0, 1]),
    cleanupMinutes: random.pick([0, 0, 1]),
  };
}

function aJob(id: string, stepsMax: number, horizonMinute: number, random: SeededRandom): CentreJob {
  const count = random.integer(1, stepsMax);
  const steps: CentreStep[] = Array.from({ length: count }, (_, place) => {
    const minLagMinutes = random.pick([0, 0, 1]);
    return {
      id: `step-${place}`,
      workMinutes: random.integer(1, 3),
      needs: Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () => aNeed(random)),
      interruptible: random.next() < 0.5,
      ...(place === 0 || random.next() < 0.15
        ? {}
        : {
            after: [
              {
                stepId: `step-${random.integer(0, place - 1)}`,
                minLagMinutes,
                ...(random.next() < 0.3 ? { maxLagMinutes: minLagMinutes + random.integer(0, 2) } : {}),
              },
            ],
          }),
    };
  });
  return {
    id,
    releaseMinute: random.integer(0, 3),
    ...(random.next() < 0.2 ? {} : { dueMinute: random.integer(1, horizonMinute) }),
    weight: random.integer(1, 3),
    steps,
  };
}

function aNeed(random: SeededRandom): Need {
  const candidates = random
    .shuffle(['a', 'b', 'c'])
    .slice(0, random.integer(1, 3))
    .map((resourceId) => ({ resourceId, ...(random.next() < 0.2 ? { speed: random.pick([0.5, 1.5]) } : {}) }));
  return { candidates, ...(random.next() < 0.1 ? { units: 2 } : {}) };
}
