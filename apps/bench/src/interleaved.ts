import { median } from './percentiles.js';

/** What one round of load found. */
export interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Contender {
  /** Runs so long and answers what it found. */
  round(seconds: number): Promise<Round>;
  /** Waits until what a round left behind is worked off, so that it does not weigh on the other's next round. */
  settle?(): Promise<void>;
}

export interface Schedule {
  readonly warmUpSeconds: number;
  readonly rounds: number;
  readonly roundSeconds: number;
}

/** Short rounds in turns: what the machine does to one contender meanwhile, it does to the other as well. */
export const SCHEDULE: Schedule = { warmUpSeconds: 3, rounds: 7, roundSeconds: 3 };

export interface Comparison {
  /** The median of each number over the rounds. */
  readonly platform: Round;
  readonly baseline: Round;
  /** Throughput against the baseline's of the same round: least and greatest. */
  readonly ratios: { readonly least: number; readonly greatest: number };
}

/** Runs both in turns, who goes first changing with each round; the warm-up does not count. */
export async function interleaved(
  baseline: Contender,
  platform: Contender,
  schedule: Schedule,
  tell: (line: string) => void,
): Promise<Comparison> {
  await inTurn([baseline, platform], schedule.warmUpSeconds);
  const rounds: { baseline: Round; platform: Round }[] = [];
  for (let count = 1; count <= schedule.rounds; count += 1) {
    const round = await oneRound(baseline, platform, count, schedule.roundSeconds);
    rounds.push(round);
    tell(`    round ${count}: bare ${told(round.baseline)}, platform ${told(round.platform)}`);
  }
  const ratios = rounds.map((round) => round.platform.perSecond / round.baseline.perSecond);
  return {
    baseline: medianRound(rounds.map((round) => round.baseline)),
    platform: medianRound(rounds.map((round) => round.platform)),
    ratios: { least: Math.min(...ratios), greatest: Math.max(...ratios) },
  };
}

async function oneRound(
  baseline: Contender,
  platform: Contender,
  count: number,
  seconds: number,
): Promise<{ baseline: Round; platform: Round }> {
  if (count % 2 === 0) {
    const [ours, theirs] = await inTurn([platform, baseline], seconds);
    return { baseline: theirs, platform: ours };
  }
  const [theirs, ours] = await inTurn([baseline, platform], seconds);
  return { baseline: theirs, platform: ours };
}

async function inTurn(
  [first, second]: readonly [Contender, Contender],
  seconds: number,
): Promise<[Round, Round]> {
  const before = await first.round(seconds);
  await first.settle?.();
  const after = await second.round(seconds);
  await second.settle?.();
  return [before, after];
}

const medianRound = (rounds: readonly Round[]): Round => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
  p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
});

const told = ({ perSecond, p99Ms }: Round): string =>
  `${perSecond.toFixed(0)}/s (p99 ${p99Ms.toFixed(1)} ms)`;
