import { percentile } from '../percentiles.js';
import { type Arm, ISOLATED } from './arms.js';
import { HOURS_PER_DAY, SEEDS } from './assumptions.js';
import type { Finished } from './sample-room.js';
import { type Estimate, estimate, meanOf } from './statistics.js';
import { type Arrivals, workloadOf } from './workload.js';

export interface Setting {
  readonly arrivals: Arrivals;
  /** Work offered as a share of what the people can do. */
  readonly load: number;
  readonly handOverDays: number;
  readonly days: number;
  readonly warmUpDays: number;
}

/** One arm in one setting, over all seeds; turnaround from order to receipt in working days. */
export interface Measured extends Setting {
  readonly arm: string;
  readonly meanDays: Estimate;
  readonly p95Days: Estimate;
  readonly worstDays: number;
  readonly onTime: Estimate;
  /** Of the mean turnaround against the isolated rooms with the same samples, seed by seed; 0.6 is 60 % less. */
  readonly cut: Estimate;
  readonly cutBySeed: readonly number[];
}

interface Outcome {
  readonly meanDays: number;
  readonly p95Days: number;
  readonly worstDays: number;
  readonly onTime: number;
}

/** Lets every arm make the same samples, seed by seed. */
export function measure(setting: Setting, arms: readonly Arm[]): Measured[] {
  const outcomes = arms.map(() => [] as Outcome[]);
  const isolated: Outcome[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const samples = workloadOf(seed, setting.load, setting.arrivals, setting.days);
    const run = (arm: Arm): Outcome =>
      outcomeOf(arm.run(samples, setting.handOverDays, seed), setting.warmUpDays);
    const alone = run(ISOLATED);
    isolated.push(alone);
    for (const [place, arm] of arms.entries()) outcomes[place]?.push(arm === ISOLATED ? alone : run(arm));
  }
  return arms.map(({ name }, place) => {
    const own = outcomes[place] ?? [];
    const cutBySeed = own.map(({ meanDays }, index) => 1 - meanDays / (isolated[index]?.meanDays ?? NaN));
    return {
      ...setting,
      arm: name,
      meanDays: estimate(own.map(({ meanDays }) => meanDays)),
      p95Days: estimate(own.map(({ p95Days }) => p95Days)),
      worstDays: Math.max(...own.map(({ worstDays }) => worstDays)),
      onTime: estimate(own.map(({ onTime }) => onTime)),
      cut: estimate(cutBySeed),
      cutBySeed,
    };
  });
}

function outcomeOf(finished: readonly Finished[], warmUpDays: number): Outcome {
  const counted = finished.filter(({ sample }) => sample.arrival >= warmUpDays * HOURS_PER_DAY);
  const days = counted.map(({ sample, at }) => (at - sample.arrival) / HOURS_PER_DAY);
  return {
    meanDays: meanOf(days),
    p95Days: percentile(days, 0.95),
    worstDays: percentile(days, 1),
    onTime: meanOf(counted.map(({ sample, at }) => (at <= sample.promise ? 1 : 0))),
  };
}
