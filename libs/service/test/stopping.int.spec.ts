import { aMember, eventually, Harness, refusalOf } from '@tianfu/testing';
import { addingBehaviour, addToTally, tallyService } from './tally-service.js';

describe('stopping', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start([tallyService]);
  });
  afterEach(async () => {
    addingBehaviour.before = () => Promise.resolve();
    await harness.stop();
  });

  const rowsKept = async (): Promise<number> => {
    const { rows } = await harness.admin.query<{ count: number }>('SELECT count(*)::int FROM matching.tally');
    return rows[0]?.count ?? 0;
  };

  /** Sends until told to end. @returns how each call ended */
  function load(isOver: () => boolean): Promise<string[]> {
    const as = harness.as(aMember());
    const caller = async (): Promise<string[]> => {
      const ends: string[] = [];
      while (!isOver()) ends.push(await refusalOf(as.call(addToTally, { name: 'x', amount: 1 })));
      return ends;
    };
    return Promise.all(Array.from({ length: 20 }, caller)).then((ends) => ends.flat());
  }

  it('under load loses no answer: each call has had its effect, or is told that nobody is there', async () => {
    addingBehaviour.before = (tx) => tx.query('SELECT pg_sleep(0.02)');
    let stopped = false;
    const ends = load(() => stopped);
    await eventually(async () => (await rowsKept()) > 50);
    await harness.services[0]?.stop();
    stopped = true;
    const accepted = (await ends).filter((end) => end === 'accepted').length;
    expect(new Set(await ends)).toEqual(new Set(['accepted', 'SERVICE_UNAVAILABLE']));
    expect(accepted).toBe(await rowsKept());
  });

  it('one of two copies is noticed by nobody', async () => {
    await harness.startCopy(tallyService);
    let over = false;
    const ends = load(() => over);
    await eventually(async () => (await rowsKept()) > 50);
    await harness.services[0]?.stop();
    const then = await rowsKept();
    await eventually(async () => (await rowsKept()) > then + 20);
    over = true;
    expect(new Set(await ends)).toEqual(new Set(['accepted']));
    expect(await rowsKept()).toBe((await ends).length);
  });

  it('waits for a call that takes long, and is not ready meanwhile', async () => {
    addingBehaviour.before = (tx) => tx.query('SELECT pg_sleep(1)');
    const slow = refusalOf(harness.as(aMember()).call(addToTally, { name: 'slow', amount: 1 }));
    await eventually(async () => {
      const { rows } = await harness.admin.query(
        `SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND state = 'active' AND usename = 'tianfu_matching'`,
      );
      return rows.length === 1;
    });
    const stopped = harness.services[0]?.stop();
    expect((await harness.services[0]?.health())?.ok).toBe(false);
    expect(await slow).toBe('accepted');
    await stopped;
  });
});
