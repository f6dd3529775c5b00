import { jetstreamManager } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { aMember, eventually, Harness } from '@tianfu/testing';
import type { Caller, RunningService } from '@tianfu/service';
import type { CrashLabel } from '../src/boot/crash-point.js';
import { startTallyProcess, type TallyProcess } from './tally-process.js';
import { addToTally, tallyService } from './tally-service.js';

const CONSUMER = 'matching-matching_tally_counted_v1';
const GIVE_UP_MS = 15_000;

describe('a service that is killed', () => {
  let harness: Harness;
  let member: Caller;
  let child: TallyProcess | undefined;
  beforeEach(async () => {
    harness = await Harness.start([tallyService]);
    // Only the copy that will be killed answers.
    await harness.services[0]?.stop();
    member = aMember();
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await harness.stop();
  });

  const add = (): Promise<{ total: number }> =>
    harness
      .as(member)
      .call(
        addToTally,
        { name: 'x', amount: 7 },
        { idempotencyKey: 'once', deadlineMs: Date.now() + GIVE_UP_MS },
      );

  const numberOf = async (sql: string): Promise<number> => {
    const { rows } = await harness.admin.query<{ number: string }>(`SELECT (${sql})::text AS number`);
    return Number(rows[0]?.number);
  };
  const counted = (): Promise<number> => numberOf('SELECT coalesce(sum(amount), 0) FROM matching.tally');
  const echoed = (): Promise<number> => numberOf('SELECT coalesce(sum(total), 0) FROM matching.echo');
  const unsent = (): Promise<number> =>
    numberOf('SELECT count(*) FROM matching.outbox WHERE sent_at IS NULL');

  async function killAt(label: CrashLabel): Promise<void> {
    child = await startTallyProcess(harness, label);
    // Nobody answers this one; its caller waits in vain until the end of the test.
    add().catch(() => undefined);
    expect(await child.ended).toBe('SIGKILL');
  }

  /** What was delivered to the dead copy comes again after the thirty seconds it has to acknowledge; here after one. */
  async function startFreshCopy(): Promise<RunningService> {
    const copy = await harness.startCopy(tallyService);
    const manager = await jetstreamManager(harness.connection);
    await manager.consumers.update('EVT', CONSUMER, { ack_wait: nanos(1_000) });
    return copy;
  }

  async function finishesTheWork(): Promise<void> {
    await startFreshCopy();
    expect(await add()).toMatchObject({ total: 7 });
    await eventually(async () => (await echoed()) === 7 && (await unsent()) === 0);
    expect(await counted()).toBe(7);
  }

  it('before its commit has done nothing; the repeated call does it', async () => {
    await killAt('before-commit');
    expect([await counted(), await unsent()]).toEqual([0, 0]);
    await finishesTheWork();
  });

  it('after its commit has done it; the repeated call gets the answer and the event is published', async () => {
    await killAt('after-commit');
    expect([await counted(), await unsent(), await echoed()]).toEqual([7, 1, 0]);
    await finishesTheWork();
  });

  it('after publishing, before it noted so, publishes again, to one effect', async () => {
    await killAt('after-publish');
    expect([await counted(), await unsent()]).toEqual([7, 1]);
    await finishesTheWork();
    // JetStream knew the second one by its id.
    const { state } = await (await jetstreamManager(harness.connection)).streams.info('EVT');
    expect(state.messages).toBe(1);
  });

  it('after an effect, before it acknowledged, gets the event again and takes no notice', async () => {
    await killAt('after-effect-before-ack');
    expect(await echoed()).toBe(7);
    const copy = await startFreshCopy();
    await eventually(async () =>
      /tf_listener_total\{[^}]*outcome="duplicate"[^}]*\} 1/.test(await copy.metrics()),
    );
    expect(await echoed()).toBe(7);
  });

  it('politely finishes what it does and ends by itself', async () => {
    child = await startTallyProcess(harness);
    expect((await add()).total).toBe(7);
    child.kill('SIGTERM');
    expect(await child.ended).toBe(0);
  });
});
