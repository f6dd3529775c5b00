import { Refusal, upkeep } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { aMember, anOperator, eventually, Harness, refusalOf } from '@tianfu/testing';
import { addToTally, listenerBehaviour, resetTally, tallyCounted, tallyService } from './tally-service.js';

const { findDeadLetters, replayDeadLetter, findAudit, verifyAudit } = upkeep.matching;

describe('the upkeep of a service', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start([tallyService]);
  });
  afterEach(async () => {
    listenerBehaviour.before = () => undefined;
    await harness.stop();
  });

  const echoOf = async (enterpriseId: string): Promise<number | undefined> => {
    const { rows } = await harness.admin.query<{ total: number }>(
      'SELECT total FROM matching.echo WHERE enterprise_id = $1',
      [enterpriseId],
    );
    return rows[0]?.total;
  };

  it('handles a dead letter again, once, when what ailed the listener is mended', async () => {
    const as = harness.as(anOperator());
    listenerBehaviour.before = () => {
      throw new Refusal('NOT_FOUND');
    };
    const enterpriseId = newId();
    await harness.publish(tallyCounted, { enterpriseId, amount: 3 });
    const letter = await eventually(async () => (await as.call(findDeadLetters, {})).data[0]);
    expect(letter).toMatchObject({ subject: tallyCounted.subject, reason: 'NOT_FOUND' });
    const { deadLetterId } = letter;

    expect(await refusalOf(as.call(replayDeadLetter, { deadLetterId }))).toBe('NOT_FOUND');
    expect(await echoOf(enterpriseId)).toBeUndefined();
    listenerBehaviour.before = () => undefined;
    const replays = await Promise.all(
      Array.from({ length: 5 }, () => refusalOf(as.call(replayDeadLetter, { deadLetterId }))),
    );
    expect(replays.filter((end) => end === 'accepted')).toHaveLength(1);
    expect(await echoOf(enterpriseId)).toBe(3);
    expect((await as.call(findDeadLetters, {})).data[0]?.replayedAt).toBeDefined();
  });

  it('keeps a message that nobody can read, and one that PostgreSQL cannot store as it is', async () => {
    const as = harness.as(anOperator());
    const enterpriseId = newId();
    harness.connection.publish(`evt.${tallyCounted.subject}`, 'not an envelope');
    // JSON that jsonb refuses: a NUL character.
    await harness.publish(tallyCounted, { enterpriseId, amount: 'a\0b' } as never);
    const letters = await eventually(async () => {
      const { data } = await as.call(findDeadLetters, {});
      return data.length === 2 && data;
    });
    for (const { deadLetterId, envelope } of letters) {
      expect(envelope).toEqual({ unreadable: expect.any(String) });
      expect(await refusalOf(as.call(replayDeadLetter, { deadLetterId }))).toBe('NOT_FOUND');
    }
  });

  it('pages through dead letters of the same millisecond without leaving one out', async () => {
    await harness.admin.query(
      `INSERT INTO matching.dead_letter (event_id, consumer, subject, envelope, reason, failed_at)
       SELECT gen_random_uuid(), 'gone', 'gone', '{}', 'r', timestamptz '2026-11-01 00:00:00.001' + n * interval '1 microsecond'
       FROM generate_series(1, 7) n`,
    );
    const as = harness.as(anOperator());
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { data, page } = await as.call(findDeadLetters, {
        limit: 2,
        ...(cursor !== undefined && { cursor }),
      });
      seen.push(...data.map(({ deadLetterId }) => deadLetterId));
      cursor = page.nextCursor;
    } while (cursor !== undefined && seen.length < 20);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
    const forged = Buffer.from('["2026-11-01T00:00:00.001Z","x"]').toString('base64url');
    expect(await refusalOf(as.call(findDeadLetters, { cursor: forged }))).toBe('VALIDATION_FAILED');
  });

  it("points at the first changed row of the operators' trail", async () => {
    const as = harness.as(anOperator());
    for (const name of ['one', 'two', 'three']) await as.call(resetTally, { name, amount: 1 });
    expect(await as.call(verifyAudit, {})).toEqual({ intact: true, rows: 3 });
    await expect(harness.admin.query(`UPDATE matching.audit SET actor = 'x' WHERE seq = 2`)).rejects.toThrow(
      /only ever added/,
    );
    await behindTheTrigger(`UPDATE matching.audit SET actor = 'x' WHERE seq = 2`);
    expect(await as.call(verifyAudit, {})).toEqual({ intact: false, rows: 3, firstBrokenSequence: 2 });
    const { data } = await as.call(findAudit, { limit: 2 });
    expect(data.map(({ sequence }) => sequence)).toEqual([3, 2]);
  });

  it('notices rows taken from the middle and from the end of the trail', async () => {
    const as = harness.as(anOperator());
    for (const name of ['one', 'two', 'three']) await as.call(resetTally, { name, amount: 1 });
    await behindTheTrigger('DELETE FROM matching.audit WHERE seq = 3');
    expect(await as.call(verifyAudit, {})).toMatchObject({ intact: false, firstBrokenSequence: 3 });
    await behindTheTrigger('DELETE FROM matching.audit WHERE seq = 1');
    expect(await as.call(verifyAudit, {})).toMatchObject({ intact: false, firstBrokenSequence: 2 });
  });

  it('counts calls by code, events by outcome, and what waits', async () => {
    const member = aMember();
    const as = harness.as(member);
    await as.call(addToTally, { name: 'x', amount: 1 });
    await refusalOf(as.call(addToTally, { name: 'refuse', amount: 1 }));
    await eventually(async () => (await echoOf(String(member.enterpriseId))) === 1);
    const counters = [
      /tf_commands_total\{subject="matching.tally.add.v1",code="OK",service="matching"\} 1/,
      /tf_commands_total\{subject="matching.tally.add.v1",code="ORDER_NOT_OPEN",service="matching"\} 1/,
      /tf_command_seconds_count\{[^}]*\} 2/,
      /tf_listener_total\{event="matching.tally.counted.v1",outcome="done",service="matching"\} 1/,
      /tf_outbox_unsent\{service="matching"\} 0/,
      /tf_outbox_lag_seconds\{service="matching"\} 0/,
      /tf_pool_waiting\{service="matching"\} 0/,
      /tf_dead_letters_total\{service="matching"\} 0/,
    ];
    await harness.services[0]?.health();
    await eventually(async () => {
      const text = await harness.services[0]?.metrics();
      for (const counter of counters) expect(text).toMatch(counter);
      return true;
    });
  });

  /** As somebody who owns the server could. */
  async function behindTheTrigger(sql: string): Promise<void> {
    await harness.admin.query(
      `SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`,
    );
  }
});
