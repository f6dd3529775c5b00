import type { NatsConnection } from '@nats-io/transport-node';
import type { HealthCheck } from '../config.js';

const CHECK_TIMEOUT_MS = 2_000;

export interface GatewayHealth {
  readonly ready: boolean;
  /** `ok`, or why not, by part. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Whether the platform behind this gateway can serve. */
export class Readiness {
  #isStopping = false;

  constructor(
    private readonly nats: NatsConnection,
    private readonly checks: Readonly<Record<string, HealthCheck>>,
  ) {}

  /** From now on not ready: nothing new is to be sent here. */
  stop(): void {
    this.#isStopping = true;
  }

  async check(): Promise<GatewayHealth> {
    const checks: Readonly<Record<string, HealthCheck>> = {
      gateway: () => Promise.resolve({ ready: !this.#isStopping }),
      nats: () => this.nats.rtt().then(() => ({ ready: true })),
      ...this.checks,
    };
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await resultOf(check)] as const),
    );
    return { ready: results.every(([, result]) => result === 'ok'), parts: Object.fromEntries(results) };
  }
}

async function resultOf(check: HealthCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'no answer'>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), CHECK_TIMEOUT_MS);
  });
  try {
    // A check that fails says so by rejecting; the probe's answer carries no detail to the outside.
    return await Promise.race([check().then(({ ready }) => (ready ? 'ok' : 'not ready')), timeout]);
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}
