import { seededRandom, type SeededRandom } from '@tianfu/kernel';
import {
  COLLECTION_MAX,
  DIFFICULTY_CV,
  FIRMS,
  HOURS_PER_DAY,
  HOURS_PER_SAMPLE,
  PROMISE_DAYS,
  PROMISE_FACTOR,
  REWORK_CHANCE,
  REWORK_SHARE,
  ROUNDS_MAX,
  SEASON_DAYS,
  SEASON_SWING,
  STEP_CV,
  STEP_HOURS,
} from './assumptions.js';

export type Arrivals = 'single' | 'collections' | 'season';

/** One style of one firm. All times in working hours. */
export interface Sample {
  readonly index: number;
  readonly firm: number;
  readonly arrival: number;
  readonly promise: number;
  /** Hours each step will take, round by round; nobody knows them beforehand. */
  readonly rounds: readonly (readonly number[])[];
  /** Hours each step should take by the style's difficulty, round by round. */
  readonly expected: readonly (readonly number[])[];
}

/** The samples of all firms in a load, by arrival. Whoever makes them, they are the same. */
export function workloadOf(seed: number, load: number, arrivals: Arrivals, days: number): Sample[] {
  const random = seededRandom(seed);
  const perHour = load / HOURS_PER_SAMPLE;
  const samples = Array.from({ length: FIRMS }, (_, firm) =>
    arrivalsOf(random, perHour, arrivals, days * HOURS_PER_DAY).map((arrival) => ({ firm, arrival })),
  ).flat();
  return samples
    .sort((a, b) => a.arrival - b.arrival)
    .map(({ firm, arrival }, index) => aSample(index, firm, arrival, random));
}

function arrivalsOf(random: SeededRandom, perHour: number, arrivals: Arrivals, hours: number): number[] {
  const size = (): number => (arrivals === 'collections' ? random.integer(1, COLLECTION_MAX) : 1);
  const meanSize = arrivals === 'collections' ? (1 + COLLECTION_MAX) / 2 : 1;
  const peak = arrivals === 'season' ? 1 + SEASON_SWING : 1;
  const found: number[] = [];
  for (let at = 0; ;) {
    at += -Math.log(1 - random.next()) / ((perHour * peak) / meanSize);
    if (at >= hours) return found;
    // A Poisson process whose rate swings: of the peak's arrivals some are left out.
    const wave = Math.sin((2 * Math.PI * at) / (SEASON_DAYS * HOURS_PER_DAY));
    if (arrivals === 'season' && random.next() * peak > 1 + SEASON_SWING * wave) continue;
    for (let left = size(); left > 0; left -= 1) found.push(at);
  }
}

function aSample(index: number, firm: number, arrival: number, random: SeededRandom): Sample {
  const difficulty = logNormal(random, DIFFICULTY_CV);
  const rounds: number[][] = [];
  const expected: number[][] = [];
  do {
    const share = difficulty * (rounds.length === 0 ? 1 : REWORK_SHARE);
    expected.push(STEP_HOURS.map((hours) => hours * share));
    rounds.push(STEP_HOURS.map((hours) => hours * share * logNormal(random, STEP_CV)));
  } while (rounds.length < ROUNDS_MAX && random.next() < REWORK_CHANCE);
  const work = (expected[0] ?? []).reduce((sum, hours) => sum + hours, 0);
  const promise = arrival + PROMISE_DAYS * HOURS_PER_DAY + PROMISE_FACTOR * work;
  return { index, firm, arrival, promise, rounds, expected };
}

/** With mean 1. */
function logNormal(random: SeededRandom, cv: number): number {
  const variance = Math.log(1 + cv * cv);
  return Math.exp(random.normal(-variance / 2, Math.sqrt(variance)));
}
