import { Bell } from './bell.js';

const HOUR_MS = 3_600_000;

describe('a bell', () => {
  it('ends a wait', async () => {
    const bell = new Bell();
    const waiting = bell.wait(HOUR_MS);
    bell.ring();
    await waiting;
  });

  it('that rang while nobody waited ends the next wait, and only that one', async () => {
    const bell = new Bell();
    bell.ring();
    bell.ring();
    await bell.wait(HOUR_MS);
    let ended = false;
    const second = bell.wait(HOUR_MS).then(() => (ended = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    bell.ring();
    await second;
  });

  it('that never rings lets the time pass', async () => {
    await new Bell().wait(1);
  });
});
