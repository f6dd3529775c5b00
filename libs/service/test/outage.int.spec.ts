import { newId } from '@tianfu/kernel';
import { aMember, eventually, Harness, refusalOf } from '@tianfu/testing';
import { addToTally, tallyCounted, tallyService } from './tally-service.js';

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
    // The caller's connection comes back on its own; what is sent before that is lost.
    await eventually(() => harness.connection.rtt());
    expect(await refusalOf(harness.as(aMember()).call(addToTally, { name: 'x', amount: 1 }))).toBe(
      'accepted',
    );
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
