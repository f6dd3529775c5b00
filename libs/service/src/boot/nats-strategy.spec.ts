import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { answered } from '../calls/wire.js';
import { NatsStrategy } from './nats-strategy.js';

type Taking = (error: Error | null, message: Msg) => Promise<unknown>;

/** A connection that remembers what was subscribed and how often it was closed. */
function aConnection(): {
  connection: NatsConnection;
  taking: Taking[];
  closed: () => number;
  drained: () => number;
} {
  const taking: Taking[] = [];
  let [closed, drained] = [0, 0];
  const connection = {
    subscribe: (_subject: string, { callback }: { callback: Taking }) => {
      taking.push(callback);
      return { drain: () => Promise.resolve((drained += 1)) };
    },
    close: () => Promise.resolve((closed += 1)),
    async *status(): AsyncGenerator<never> {},
  };
  // Only what the strategy uses.
  return {
    connection: connection as never,
    taking,
    closed: () => closed,
    drained: () => drained,
  };
}

const aMessage = (answers: string[], tooLong = Infinity): Msg =>
  ({
    subject: 'cmd.x',
    reply: 'inbox',
    respond: (text: string) => {
      if (text.length > tooLong) throw new Error('max_payload size exceeded');
      answers.push(text);
      return true;
    },
  }) as never; // only what the transport uses

async function listening(
  handler: () => Promise<unknown>,
): Promise<{ strategy: NatsStrategy; take: Taking; parts: ReturnType<typeof aConnection> }> {
  const parts = aConnection();
  const strategy = new NatsStrategy('orders', parts.connection);
  strategy.addHandler('cmd.x', handler);
  await strategy.listen(() => undefined);
  const [take] = parts.taking;
  if (take === undefined) throw new Error('subscribed once');
  return { strategy, take, parts };
}

describe('the NATS transport', () => {
  it('leaves the connection to its owner', async () => {
    const { strategy, parts } = await listening(() => Promise.resolve({}));
    await strategy.close();
    await strategy.close();
    expect(parts.closed()).toBe(0);
  });

  it('is idle only when the last answer has been sent', async () => {
    let finish: (value: unknown) => void = () => undefined;
    const { strategy, take, parts } = await listening(() => new Promise((resolve) => (finish = resolve)));
    const answers: string[] = [];
    await strategy.idle();
    const taken = take(null, aMessage(answers));
    await strategy.stopTaking();
    expect(parts.drained()).toBe(1);
    const idle = strategy.idle().then(() => [...answers]);
    finish(answered({ version: 1 }));
    await taken;
    expect(await idle).toEqual(['{"ok":true,"version":1}\n{"version":1}']);
  });

  it('says that it failed when the answer is larger than NATS carries', async () => {
    const { strategy, take } = await listening(() => Promise.resolve(answered('x'.repeat(1_000))));
    // It says so in Nest's log, too.
    Object.assign(strategy, { logger: { error: () => undefined } });
    const answers: string[] = [];
    await take(null, aMessage(answers, 100));
    await strategy.idle();
    expect(answers).toEqual(['{"ok":false,"error":{"code":"INTERNAL","status":500}}']);
  });
});
