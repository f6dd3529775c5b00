import { Together } from './together.js';

it('works once for all who ask before it has begun', async () => {
  const together = new Together<number>();
  let runs = 0;
  const ask = (): Promise<number> => together.run('a', () => Promise.resolve((runs += 1)));
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  expect(await ask()).toBe(2);
});

it('gives nobody an answer that was begun before they asked', async () => {
  const together = new Together<string>();
  let finish: (answer: string) => void = () => undefined;
  let begun: () => void = () => undefined;
  const isBegun = new Promise<void>((resolve) => (begun = resolve));
  const early = together.run('a', () => {
    begun();
    return new Promise((resolve) => (finish = resolve));
  });
  await isBegun;
  const late = [1, 2].map(() => together.run('a', () => Promise.resolve('what is now')));
  finish('what was');
  expect(await Promise.all([early, ...late])).toEqual(['what was', 'what is now', 'what is now']);
});

it('tells a failure to all who share it, and works anew for the next', async () => {
  const together = new Together<string>();
  const fail = (): Promise<string> => together.run('a', () => Promise.reject(new Error('broken')));
  const ends = await Promise.allSettled([fail(), fail()]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await together.run('a', () => Promise.resolve('well'))).toBe('well');
});
