import { jetstreamManager } from '@nats-io/jetstream';
import { newId } from '@tianfu/kernel';
import { aMember, eventually, Harness, refusalOf } from '@tianfu/testing';
import { startService } from '@tianfu/service';
import { addingBehaviour, addToTally, findTallies, tallyCounted, tallyService } from './tally-service.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('while NATS is down', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start([tallyService]);
  });
  afterEach(() => harness.stop());

  const theService = (): Harness['services'][number] => {
    const [service] = harness.services;
    if (service === undefined) throw new Error('the harness starts one');
    return service;
  };

  async function emitBehindItsBack(enterpriseId: string, count: number): Promise<void> {
    await harness.admin.query(
      `INSERT INTO matching.outbox (id, subject, aggregate_id, version, payload)
       SELECT unnest($1::uuid[]), $2, $3, 1, $4`,
      [
        Array.from({ length: count }, () => newId()),
        tallyCounted.subject,
        enterpriseId,
        { enterpriseId, amount: 1 },
      ],
    );
  }

  const echoOf = async (enterpriseId: string): Promise<number | undefined> => {
    const { rows } = await harness.admin.query<{ total: number }>(
      'SELECT total FROM matching.echo WHERE enterprise_id = $1',
      [enterpriseId],
    );
    return rows[0]?.total;
  };

  it('a service says so, keeps its events, and drains them soon after', async () => {
    expect(await theService().health()).toMatchObject({ ok: true, nats: true, postgres: true });
    await harness.nats.halt();
    const enterpriseId = newId();
    await emitBehindItsBack(enterpriseId, 250);
    await eventually(async () => !(await theService().health()).ok);
    expect(await theService().health()).toMatchObject({ nats: false, postgres: true, migrations: true });
    await pause(3_000);
    expect(await theService().metrics()).toMatch(/tf_outbox_unsent\{[^}]*\} 250/);

    await harness.nats.resume();
    await eventually(async () => (await echoOf(enterpriseId)) === 250, { timeoutMs: 15_000 });
    await eventually(async () => (await theService().health()).ok);
    expect(await refusalOf(harness.as(aMember()).call(addToTally, { name: 'x', amount: 1 }))).toBe('accepted');
  });

  it('a service can be stopped, and the next one sends what it could not', async () => {
    const enterpriseId = newId();
    await harness.nats.halt();
    await emitBehindItsBack(enterpriseId, 3);
    await theService().stop();
    await harness.nats.resume();
    await harness.startCopy(tallyService);
    await eventually(async () => (await echoOf(enterpriseId)) === 3);
  });
});

describe('a stream of events', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start([]);
  });
  afterEach(() => harness.stop());

  it('may have another number of replicas than a new one would get', async () => {
    const other = await Harness.start([tallyService]);
    try {
      await other.startCopy(tallyService, { streamReplicas: 3 });
      expect(await refusalOf(other.as(aMember()).call(addToTally, { name: 'x', amount: 1 }))).toBe('accepted');
    } finally {
      await other.stop();
    }
  });

  it('that forgets instead of refusing is not accepted, and the boot leaves nothing open', async () => {
    const other = await Harness.start([tallyService]);
    try {
      await theOnlyStop(other);
      const manager = await jetstreamManager(other.connection);
      await manager.streams.update('EVT', { max_age: 1_000_000_000_000 });
      const before = openSockets();
      await expect(startService(tallyService, other.configOf('matching'))).rejects.toThrow(/EVT has max_age/);
      await eventually(() => openSockets() === before);
    } finally {
      await other.stop();
    }
  });
});

describe('a boot', () => {
  it('that fails half way names the reason and leaves nothing open', async () => {
    const harness = await Harness.start([tallyService]);
    try {
      await theOnlyStop(harness);
      const before = openSockets();
      const config = harness.configOf('matching');
      const failing = [
        startService({ ...tallyService, contracts: [addToTally, findTallies] }, config),
        startService(tallyService, { ...config, idempotencyKey: Buffer.alloc(3) }),
        startService(tallyService, { ...config, natsUrl: 'nats://127.0.0.1:1' }),
        startService({ ...tallyService, migrations: [...tallyService.migrations, ALaterMigration] }, config),
      ];
      expect((await Promise.allSettled(failing)).map(reasonOf)).toEqual([
        expect.stringContaining('matching.tally.reset.v1 is handled and not declared'),
        expect.stringContaining('32 bytes'),
        expect.stringContaining('refused'),
        expect.stringContaining('1 migrations'),
      ]);
      await eventually(() => openSockets() === before);
    } finally {
      await harness.stop();
    }
  });
});

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
      const { rows } = await harness.admin.query(`SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND state = 'active' AND usename = 'tianfu_matching'`);
      return rows.length === 1;
    });
    const stopped = harness.services[0]?.stop();
    expect((await harness.services[0]?.health())?.ok).toBe(false);
    expect(await slow).toBe('accepted');
    await stopped;
  });
});

class ALaterMigration {
  up(): Promise<void> {
    return Promise.resolve();
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
Object.defineProperty(ALaterMigration, 'name', { value: 'ALaterMigration1793499999999' });

const reasonOf = (result: PromiseSettledResult<unknown>): string =>
  result.status === 'rejected' ? String(result.reason) : 'started';

async function theOnlyStop(harness: Harness): Promise<void> {
  await harness.services[0]?.stop();
}

/** Connections this process holds. */
const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;
