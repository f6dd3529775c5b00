import { Refusal } from '@tianfu/contracts';
import { setImmediate as tick } from 'node:timers/promises';
import { BoundedGate } from './bounded-gate.js';

const LIMITS = { atOnce: 2, waiting: 3, retryAfterSeconds: 2 };

/** Work that ends when it is told to. */
function heldWork(): { work: () => Promise<void>; finish: () => void; started: () => boolean } {
  let finish = (): void => undefined;
  let started = false;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async (): Promise<void> => {
    started = true;
    await done;
  };
  return { work, finish: () => finish(), started: () => started };
}

describe('the gate before the password hashes', () => {
  it('lets two in at once and the others one after the other', async () => {
    const gate = new BoundedGate(LIMITS);
    const works = [heldWork(), heldWork(), heldWork()];
    const runs = works.map(({ work }) => gate.run(work));
    await tick();
    expect(works.map(({ started }) => started())).toEqual([true, true, false]);

    works[0]?.finish();
    await tick();
    expect(works.map(({ started }) => started())).toEqual([true, true, true]);
    for (const { finish } of works) finish();
    await Promise.all(runs);
  });

  it('turns away who finds the line full, and says when to come back', async () => {
    const gate = new BoundedGate(LIMITS);
    const works = Array.from({ length: 5 }, heldWork);
    const runs = works.map(({ work }) => gate.run(work));
    const refused = gate.run(() => Promise.resolve());
    await expect(refused).rejects.toEqual(new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: 2 }));
    for (const { finish } of works) finish();
    await Promise.all(runs);
  });

  it('gives the place back when the work fails', async () => {
    const gate = new BoundedGate({ ...LIMITS, atOnce: 1, waiting: 0 });
    await expect(gate.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(gate.run(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});
