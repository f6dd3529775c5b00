import { describe, expect, it } from '@jest/globals';
import { type Contender, interleaved } from './interleaved.js';

const schedule = { warmUpSeconds: 1, rounds: 4, roundSeconds: 2 };

/** A contender that notes its turns and answers the given throughputs, the warm-up's first. */
function contender(name: string, speeds: readonly number[], turns: string[]): Contender {
  const left = [...speeds];
  return {
    round: async (seconds) => {
      turns.push(`${name} ${seconds}s`);
      const perSecond = left.shift() ?? 0;
      return { perSecond, p50Ms: 1, p99Ms: 1000 / perSecond };
    },
    settle: async () => {
      turns.push(`${name} settles`);
    },
  };
}

describe('measuring two contenders in turns', () => {
  it('lets the other one begin in every second round, and each settle before the other runs', async () => {
    const turns: string[] = [];
    const [bare, ours] = [
      contender('bare', [9, 9, 9, 9, 9], turns),
      contender('ours', [9, 9, 9, 9, 9], turns),
    ];
    await interleaved(bare, ours, { ...schedule, rounds: 2 }, () => undefined);
    expect(turns).toEqual([
      ...['bare 1s', 'bare settles', 'ours 1s', 'ours settles'],
      ...['bare 2s', 'bare settles', 'ours 2s', 'ours settles'],
      ...['ours 2s', 'ours settles', 'bare 2s', 'bare settles'],
    ]);
  });

  it('answers medians and the spread of the ratios, without the warm-up', async () => {
    const bare = contender('bare', [1, 100, 100, 200, 100], []);
    const ours = contender('ours', [5000, 50, 60, 100, 80], []);
    const found = await interleaved(bare, ours, schedule, () => undefined);
    expect(found.baseline.perSecond).toBe(100);
    expect(found.platform.perSecond).toBe(70);
    expect(found.platform.p99Ms).toBeCloseTo((1000 / 60 + 1000 / 80) / 2);
    expect(found.ratios).toEqual({ least: 0.5, greatest: 0.8 });
  });

  it('ends with the error of a round that failed', async () => {
    const broken: Contender = { round: () => Promise.reject(new Error('answered 503')) };
    await expect(interleaved(contender('bare', [1], []), broken, schedule, () => undefined)).rejects.toThrow(
      '503',
    );
  });
});
