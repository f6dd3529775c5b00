import { jetstreamManager } from '@nats-io/jetstream';
import { aMember, eventually, Harness } from '@tianfu/testing';
import { Refusal } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import {
  addToTally,
  floodBehaviour,
  listenerBehaviour,
  type TallyCounted,
  tallyCounted,
  tallyFlooded,
  tallyService,
} from './tally-service.js';

const CONSUMER = 'matching-matching_tally_counted_v1';

describe('an event', () => {
  let harness: Harness;
  beforeEach(async () => {
    listenerBehaviour.before = () => undefined;
    floodBehaviour.before = () => Promise.resolve();
    harness = await Harness.start([tallyService]);
  });
  afterEach(() => harness.stop());

  const echoOf = async (enterpriseId: string | undefined): Promise<number | undefined> => {
    const { rows } = await harness.admin.query<{ total: number }>(
      'SELECT total FROM matching.echo WHERE enterprise_id = $1',
      [enterpriseId],
    );
    return rows[0]?.total;
  };

  it('reaches its listener after the commit that emitted it, with trace and version', async () => {
    const member = aMember();
    await harness
      .as(member)
      .call(
        addToTally,
        { name: 'x', amount: 5 },
        { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
      );
    await eventually(async () => (await echoOf(member.enterpriseId)) === 5);
    expect(harness.events).toEqual([
      expect.objectContaining({
        subject: tallyCounted.subject,
        version: 1,
        aggregateId: member.enterpriseId,
      }),
    ]);
    const { rows } = await harness.admin.query<{ traceparent: string }>(
      'SELECT traceparent FROM matching.outbox',
    );
    expect(rows[0]?.traceparent).toContain('a'.repeat(32));
  });

  it('takes effect once when it is published again and again', async () => {
    const enterpriseId = newId();
    const envelope = await harness.publish(tallyCounted, { enterpriseId, amount: 3 });
    await eventually(async () => (await echoOf(enterpriseId)) === 3);
    // Past the de-duplication of the stream: another message with the same event.
    const manager = await jetstreamManager(harness.connection);
    await manager.streams.purge('EVT');
    for (let again = 0; again < 5; again += 1) {
      harness.connection.publish(`evt.${tallyCounted.subject}`, JSON.stringify(envelope));
    }
    const marker = newId();
    await harness.publish(tallyCounted, { enterpriseId: marker, amount: 1 });
    await eventually(async () => (await echoOf(marker)) === 1);
    expect(await echoOf(enterpriseId)).toBe(3);
  });

  it('is put aside with its reason when it makes no sense, and the next ones go on', async () => {
    const enterpriseId = newId();
    await harness.publish(tallyCounted, { enterpriseId, amount: -1 });
    await harness.publish(tallyCounted, { enterpriseId, amount: 2 });
    await eventually(async () => (await echoOf(enterpriseId)) === 2);
    const letter = await eventually(async () => {
      const { rows } = await harness.admin.query<{ reason: string; consumer: string }>(
        'SELECT reason, consumer FROM matching.dead_letter',
      );
      return rows[0];
    });
    expect(letter).toMatchObject({ consumer: CONSUMER, reason: expect.stringContaining('/amount') });
  });

  it('is tried again when its listener stumbles', async () => {
    let failures = 1;
    listenerBehaviour.before = () => {
      if (failures-- > 0) throw new Error('stumbled');
    };
    const enterpriseId = newId();
    await harness.publish(tallyCounted, { enterpriseId, amount: 9 });
    await eventually(async () => (await echoOf(enterpriseId)) === 9);
  });

  it('waits out an outage of PostgreSQL, and is not put aside for it', async () => {
    let failures = 7;
    listenerBehaviour.before = () => {
      if (failures-- > 0) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    };
    const enterpriseId = newId();
    await harness.publish(tallyCounted, { enterpriseId, amount: 9 });
    await eventually(async () => (await echoOf(enterpriseId)) === 9, { timeoutMs: 20_000 });
    const { rowCount } = await harness.admin.query('SELECT FROM matching.dead_letter');
    expect(rowCount).toBe(0);
  });

  it('takes effect when a newer build of its sender says more', async () => {
    const enterpriseId = newId();
    await harness.publish(tallyCounted, { enterpriseId, amount: 4, currency: 'CNY' } as TallyCounted);
    await eventually(async () => (await echoOf(enterpriseId)) === 4);
  });

  it('survives the loss of the whole event store', async () => {
    const [before, after] = [aMember(), aMember()];
    await harness.as(before).call(addToTally, { name: 'x', amount: 4 });
    await eventually(async () => (await echoOf(before.enterpriseId)) === 4);
    // The effect is lost too, and so is the memory of having had it: what a listener restored from a backup knows.
    await harness.admin.query('DELETE FROM matching.echo');
    await harness.admin.query('DELETE FROM matching.inbox');
    const manager = await jetstreamManager(harness.connection);
    await manager.streams.delete('EVT');
    await harness.as(after).call(addToTally, { name: 'x', amount: 6 });
    await eventually(async () => (await echoOf(after.enterpriseId)) === 6, { timeoutMs: 30_000 });
    await eventually(async () => (await echoOf(before.enterpriseId)) === 4, { timeoutMs: 30_000 });
  });

  it('of a flood is taken with those that wait beside it, and one that fails fails alone', async () => {
    const [enterpriseId, unlucky, senseless] = [newId(), newId(), newId()];
    const sizes: number[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    floodBehaviour.before = async (told) => {
      sizes.push(told.length);
      await gate;
      if (told.some((one) => one.enterpriseId === unlucky)) throw new Refusal('NOT_FOUND');
    };
    for (let told = 0; told < 40; told += 1) await harness.publish(tallyFlooded, { enterpriseId, amount: 1 });
    await harness.publish(tallyFlooded, { enterpriseId: unlucky, amount: 1 });
    await harness.publish(tallyFlooded, { enterpriseId: senseless, amount: -1 });
    open();
    // Each counts twice: here, and by what it emits.
    await eventually(async () => (await echoOf(enterpriseId)) === 80);
    await eventually(async () => {
      const { rowCount } = await harness.admin.query('SELECT FROM matching.dead_letter');
      return rowCount === 2;
    });
    expect(Math.max(...sizes)).toBeGreaterThan(1);
    expect(await echoOf(unlucky)).toBeUndefined();
  });

  it('of a flood hands its own trace on, whatever it was taken with', async () => {
    const trace = 'c'.repeat(32);
    const flood = Array.from({ length: 20 }, () => newId());
    await Promise.all(
      flood.map((enterpriseId, at) =>
        harness.publish(
          tallyFlooded,
          { enterpriseId, amount: 1 },
          { traceparent: `00-${at === 7 ? trace : 'd'.repeat(32)}-${'b'.repeat(16)}-01` },
        ),
      ),
    );
    const traced = await eventually(async () => {
      const { rows } = await harness.admin.query<{ traceparent: string; aggregate_id: string }>(
        'SELECT traceparent, aggregate_id FROM matching.outbox',
      );
      return rows.length === flood.length ? rows : undefined;
    });
    const handedOn = traced.filter(({ traceparent }) => traceparent.includes(trace));
    expect(handedOn.map(({ aggregate_id: aggregateId }) => aggregateId)).toEqual([flood[7]]);
  });

  it('is shared by two copies of a service, each event handled by one', async () => {
    await harness.startCopy(tallyService);
    const member = aMember();
    await Promise.all(
      Array.from({ length: 40 }, (_none, at) =>
        harness.as(member).call(addToTally, { name: String(at), amount: 1 }),
      ),
    );
    await eventually(async () => (await echoOf(member.enterpriseId)) === 40);
  });
});
