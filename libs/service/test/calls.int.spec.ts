import { aMember, aPerson, Harness, refusalOf } from '@tianfu/testing';
import { ANONYMOUS } from '@tianfu/service';
import pg from 'pg';
import { addingBehaviour, addToTally, findTallies, SOMEBODY_ELSE, tallyService } from './tally-service.js';

describe('a call', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start([tallyService], { config: { poolMax: 1 } });
  });
  afterAll(() => harness.stop());

  it('is refused without a token, without an enterprise, and without the permission', async () => {
    const input = { name: 'a', amount: 1 };
    expect(await refusalOf(harness.as(ANONYMOUS).call(addToTally, input))).toBe('UNAUTHENTICATED');
    expect(await refusalOf(harness.as(aPerson()).call(addToTally, input))).toBe('ENTERPRISE_REQUIRED');
    expect(await refusalOf(harness.as(aMember({ roles: ['supplier'] })).call(addToTally, input))).toBe(
      'FORBIDDEN',
    );
    const key = aMember({ kind: 'key', scopes: ['orders.read'] });
    expect(await refusalOf(harness.as(key).call(addToTally, input))).toBe('FORBIDDEN');
  });

  it('is refused with a token that somebody else signed or that has been changed', async () => {
    const token = 'eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCIsImtpZCI6ImlkZW50aXR5In0.e30.AAAA';
    expect(await refusalOf(harness.as(aMember()).call(addToTally, { name: 'a', amount: 1 }, { token }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('names every wrong field with its place', async () => {
    const call = harness.as(aMember()).call(addToTally, { name: '', amount: 0, extra: true } as never);
    await expect(call).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: expect.arrayContaining([
        expect.objectContaining({ pointer: '/name', code: 'minLength' }),
        expect.objectContaining({ pointer: '/amount', code: 'min' }),
        expect.objectContaining({ pointer: '/extra', code: 'unknownField' }),
      ]),
    });
  });

  it('answers declared refusals, hides undeclared ones and bugs', async () => {
    const as = harness.as(aMember());
    expect(await refusalOf(as.call(addToTally, { name: 'refuse', amount: 1 }))).toBe('ORDER_NOT_OPEN');
    expect(await refusalOf(as.call(addToTally, { name: 'undeclared', amount: 1 }))).toBe('INTERNAL');
    const bug: unknown = await as
      .call(addToTally, { name: 'bug', amount: 1 })
      .catch((error: unknown) => error);
    expect(bug).toMatchObject({ code: 'INTERNAL', params: {}, faults: [] });
    expect(String(bug)).not.toContain('4711');
  });

  it('does nothing after its deadline', async () => {
    const late = harness
      .as(aMember())
      .call(addToTally, { name: 'late', amount: 1 }, { deadlineMs: Date.now() - 1 });
    expect(await refusalOf(late)).toBe('DEADLINE_EXCEEDED');
  });

  it('sees only its own tenant, also when two hundred share one connection', async () => {
    const tenants = [aMember(), aMember()];
    for (const tenant of tenants)
      await harness.as(tenant).call(addToTally, { name: `of ${String(tenant.enterpriseId)}`, amount: 1 });
    const pages = await Promise.all(
      Array.from({ length: 200 }, async (_none, at) => {
        const tenant = tenants[at % 2];
        if (tenant === undefined) throw new Error('two tenants');
        const { data } = await harness.as(tenant).call(findTallies, {});
        return data.every(({ enterpriseId }) => enterpriseId === tenant.enterpriseId) && data.length === 1;
      }),
    );
    expect(pages.every(Boolean)).toBe(true);
  });

  it('finds no rows without a tenant: the default of a connection is the market', async () => {
    await harness.as(aMember()).call(addToTally, { name: 'there', amount: 1 });
    const asService = new pg.Client({
      connectionString: harness.database.urlOf('matching'),
      options: '-c app.scope=market',
    });
    await asService.connect();
    try {
      expect((await asService.query('SELECT FROM tally')).rowCount).toBe(0);
    } finally {
      await asService.end();
    }
  });

  it('cannot write a row of another tenant, whatever its handler tries', async () => {
    expect(await refusalOf(harness.as(aMember()).call(addToTally, { name: 'foreign', amount: 1 }))).toBe(
      'INTERNAL',
    );
    const { rowCount } = await harness.admin.query('SELECT FROM matching.tally WHERE enterprise_id = $1', [
      SOMEBODY_ELSE,
    ]);
    expect(rowCount).toBe(0);
  });
});

describe('a call that collides with another', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start([tallyService]);
  });
  afterEach(() => {
    addingBehaviour.before = () => Promise.resolve();
  });
  afterAll(() => harness.stop());

  it('is run again after a serialization failure, and has one effect', async () => {
    let runs = 0;
    addingBehaviour.before = async (tx) => {
      runs += 1;
      if (runs <= 2) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
    };
    const { total } = await harness.as(aMember()).call(addToTally, { name: 'x', amount: 5 });
    expect([total, runs]).toEqual([5, 3]);
  });

  it('is run again when PostgreSQL ends a deadlock', async () => {
    addingBehaviour.before = async (tx, { name }) => {
      const [first, second] = name === 'forth' ? [1, 2] : [2, 1];
      await tx.query('SELECT pg_advisory_xact_lock($1)', [first]);
      await tx.query('SELECT pg_sleep(0.2)');
      await tx.query('SELECT pg_advisory_xact_lock($1)', [second]);
    };
    const as = harness.as(aMember());
    const ends = ['forth', 'back'].map((name) => refusalOf(as.call(addToTally, { name, amount: 1 })));
    expect(await Promise.all(ends)).toEqual(['accepted', 'accepted']);
  });

  it('is told to try again when it never works', async () => {
    addingBehaviour.before = (tx) =>
      tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
    expect(await refusalOf(harness.as(aMember()).call(addToTally, { name: 'x', amount: 1 }))).toBe(
      'TRY_AGAIN',
    );
  });
});

describe('a call with an idempotency key', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start([tallyService]);
  });
  afterAll(() => harness.stop());

  it('has one effect and one answer, however many send it at once', async () => {
    const as = harness.as(aMember());
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        as.call(addToTally, { name: 'x', amount: 7 }, { idempotencyKey: 'same' }),
      ),
    );
    expect(new Set(answers.map(({ total }) => total))).toEqual(new Set([7]));
    expect((await as.call(findTallies, {})).data).toHaveLength(1);
  });

  it('is refused with another body, and free for another tenant', async () => {
    const [one, other] = [harness.as(aMember()), harness.as(aMember())];
    await one.call(addToTally, { name: 'x', amount: 1 }, { idempotencyKey: 'k' });
    expect(await refusalOf(one.call(addToTally, { name: 'x', amount: 2 }, { idempotencyKey: 'k' }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect((await other.call(addToTally, { name: 'x', amount: 2 }, { idempotencyKey: 'k' })).total).toBe(2);
  });

  it('keeps no refusal: the same key may succeed later', async () => {
    const as = harness.as(aMember());
    expect(
      await refusalOf(as.call(addToTally, { name: 'refuse', amount: 1 }, { idempotencyKey: 'later' })),
    ).toBe('ORDER_NOT_OPEN');
    expect((await as.call(addToTally, { name: 'fine', amount: 1 }, { idempotencyKey: 'later' })).total).toBe(
      1,
    );
  });

  it('stores neither its input nor its answer in the clear', async () => {
    await harness
      .as(aMember())
      .call(addToTally, { name: 'marked-4242', amount: 424 }, { idempotencyKey: 'secret' });
    const { rows } = await harness.admin.query<{ text: string }>(
      `SELECT i::text AS text FROM matching.idempotency i WHERE key = 'secret'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain(Buffer.from('"total":424').toString('hex'));
  });
});
