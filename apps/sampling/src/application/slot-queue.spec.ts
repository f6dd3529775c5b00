import { AsyncLocalStorage } from 'node:async_hooks';
import { SlotQueue, type Standing } from './slot-queue.js';
import { SlotGone } from './take-slot.js';

const standing = (given: Partial<Standing> = {}): Standing => ({
  centreId: 'centre',
  slot: 'Monday at nine',
  untilMs: Date.now() + 60_000,
  ...given,
});

/** A slot that so many can take. */
function aSlot(places: number): { tried: () => number; take: () => Promise<string> } {
  let left = places;
  let tried = 0;
  const take = async (): Promise<string> => {
    tried += 1;
    await new Promise(setImmediate);
    if (left === 0) throw new SlotGone('gone');
    left -= 1;
    return 'taken';
  };
  return { tried: () => tried, take };
}

const endOf = (run: Promise<unknown>): Promise<unknown> =>
  run.catch((error: unknown) => (error instanceof Error ? error.name : error));

it('asks once for a crowd that has lost, and gives as many places as there are', async () => {
  const queue = new SlotQueue();
  const { take, tried } = aSlot(3);
  const ends = await Promise.all(Array.from({ length: 50 }, () => endOf(queue.run(standing(), take))));
  expect(ends.filter((end) => end === 'taken')).toHaveLength(3);
  expect(ends.filter((end) => end === 'SlotGone')).toHaveLength(47);
  expect(tried()).toBe(4);
});

it('asks again for who came after it was looked for', async () => {
  const queue = new SlotQueue();
  let look: (error: Error) => void = () => undefined;
  const first = endOf(queue.run(standing(), () => new Promise((_resolve, reject) => (look = reject))));
  const late = queue.run(standing(), () => Promise.resolve('free again'));
  look(new SlotGone('gone'));
  expect(await first).toBe('SlotGone');
  expect(await late).toBe('free again');
});

it('loses nothing of another slot, and lets centres go on beside each other', async () => {
  const queue = new SlotQueue();
  const monday = aSlot(0);
  const tuesday = aSlot(2);
  const ends = await Promise.all([
    endOf(queue.run(standing(), monday.take)),
    endOf(queue.run(standing({ slot: 'Tuesday' }), tuesday.take)),
    endOf(queue.run(standing(), monday.take)),
    endOf(queue.run(standing({ centreId: 'another' }), tuesday.take)),
  ]);
  expect(ends).toEqual(['SlotGone', 'taken', 'SlotGone', 'taken']);
});

it('goes on after a failure, and leaves out whose call is over', async () => {
  const queue = new SlotQueue();
  const ends = await Promise.all([
    endOf(queue.run(standing(), () => Promise.reject(new TypeError('broken')))),
    endOf(queue.run(standing({ untilMs: 0 }), () => Promise.resolve('too late'))),
    endOf(queue.run(standing(), () => Promise.resolve('taken'))),
  ]);
  expect(ends).toEqual(['TypeError', 'Refusal', 'taken']);
});

it('works for each in the trace of their own call', async () => {
  const queue = new SlotQueue();
  const trace = new AsyncLocalStorage<number>();
  const seen = await Promise.all(
    [1, 2, 3].map((id) =>
      trace.run(id, () => queue.run(standing(), () => Promise.resolve(trace.getStore()))),
    ),
  );
  expect(seen).toEqual([1, 2, 3]);
});
