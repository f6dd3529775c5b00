import { createLogger } from '../trace/log.js';
import { Repeat } from './repeat.js';

const log = createLogger('orders', 'silent');
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('repeated work', () => {
  it('goes on after a failure, never twice at once, and stops when told', async () => {
    let [runs, atOnce, most] = [0, 0, 0];
    const repeat = new Repeat(
      1,
      async () => {
        runs += 1;
        atOnce += 1;
        most = Math.max(most, atOnce);
        await turn();
        atOnce -= 1;
        if (runs === 1) throw new Error('the first fails');
      },
      log,
    );
    repeat.start();
    while (runs < 3) await turn();
    await repeat.stop();
    expect([most, atOnce]).toEqual([1, 0]);
    const then = runs;
    await turn();
    expect(runs).toBe(then);
  });

  it('may be stopped before it began', async () => {
    await new Repeat(1, () => Promise.resolve(), log).stop();
  });
});
