import { jetstreamManager } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { aMember, eventually, Harness, refusalOf } from '@tianfu/testing';
import { startService } from '@tianfu/service';
import { addToTally, findTallies, tallyService } from './tally-service.js';

const HOUR_MS = 3_600_000;

describe('the boot of a service', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start([tallyService]);
  });
  afterEach(() => harness.stop());

  it('accepts a stream with another number of replicas than a new one would get', async () => {
    await harness.startCopy(tallyService, { streamReplicas: 3 });
    expect(await refusalOf(harness.as(aMember()).call(addToTally, { name: 'x', amount: 1 }))).toBe(
      'accepted',
    );
  });

  it('refuses a stream that forgets sooner than it should, and leaves nothing open', async () => {
    await harness.services[0]?.stop();
    const manager = await jetstreamManager(harness.connection);
    await manager.streams.update('EVT', { max_age: nanos(HOUR_MS) });
    await expect(startService(tallyService, harness.configOf('matching'))).rejects.toThrow(/EVT has max_age/);
    await eventually(onlyTheHarnessIsOpen);
  });

  it('names what is wrong, and leaves nothing open', async () => {
    await harness.services[0]?.stop();
    const config = harness.configOf('matching');
    const failing = [
      startService({ ...tallyService, contracts: [addToTally, findTallies] }, config),
      startService(tallyService, { ...config, idempotencyKey: Buffer.alloc(3) }),
      startService(tallyService, { ...config, natsUrl: 'nats://127.0.0.1:1' }),
      startService({ ...tallyService, migrations: [...tallyService.migrations, Later1793499999999] }, config),
    ];
    expect((await Promise.allSettled(failing)).map(reasonOf)).toEqual([
      expect.stringContaining('matching.tally.reset.v1 is handled and not declared'),
      expect.stringContaining('32 bytes'),
      expect.stringContaining('refused'),
      expect.stringContaining('1 migrations'),
    ]);
    await eventually(onlyTheHarnessIsOpen);
  });

  it('and its stop leave nothing open', async () => {
    const copy = await harness.startCopy(tallyService);
    expect(onlyTheHarnessIsOpen()).toBe(false);
    await Promise.all([...harness.services, copy].map((service) => service.stop()));
    await eventually(onlyTheHarnessIsOpen);
  });
});

class Later1793499999999 {
  up(): Promise<void> {
    return Promise.resolve();
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

const reasonOf = (result: PromiseSettledResult<unknown>): string =>
  result.status === 'rejected' ? String(result.reason) : 'started';

/** The harness's own connection to NATS; what a test before has closed takes a moment to go. */
const onlyTheHarnessIsOpen = (): boolean =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length === 1;
