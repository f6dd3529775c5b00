import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceDefinition } from '@tianfu/service';
import type { Harness } from './harness.js';

const REGISTER = fileURLToPath(new URL('../jest/register-typescript.mjs', import.meta.url));

/** A copy of a service in a process of its own, which may be killed. */
export interface ServiceProcess {
  /** The signal or code it ended with. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Runs a service's main file on the harness' database and nats-server.
 * @param crashAt label of a crash point at which it kills itself
 * @returns when it answers @throws with what it wrote when it ends before
 */
export async function startServiceProcess(
  harness: Harness,
  service: { readonly name: ServiceDefinition['name']; readonly main: string },
  crashAt?: string,
): Promise<ServiceProcess> {
  const folder = mkdtempSync(join(tmpdir(), `tianfu-test-${String(process.pid)}-`));
  const child = spawn(process.execPath, ['--import', REGISTER, service.main], {
    env: {
      PATH: process.env.PATH,
      ...environmentOf(harness, service.name, folder),
      ...(crashAt === undefined ? {} : { CRASH_AT: crashAt }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => {
    rmSync(folder, { recursive: true, force: true });
    // As the event 'exit' is documented.
    return (signal ?? code) as NodeJS.Signals | number | null;
  });
  await ready(child, ended);
  return { ended, kill: (signal) => void child.kill(signal) };
}

function environmentOf(
  harness: Harness,
  name: ServiceDefinition['name'],
  folder: string,
): Record<string, string> {
  const config = harness.configOf(name);
  const file = (fileName: string, content: string | Buffer): string => {
    const path = join(folder, fileName);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  };
  return {
    DATABASE_URL: config.databaseUrl,
    NATS_URL: config.natsUrl,
    CALLER_PUBLIC_KEYS_FILE: file('keys.json', JSON.stringify({ keys: config.callerPublicKeys })),
    CALLER_PRIVATE_KEY_FILE: file('key.pem', config.callerPrivateKeyPem),
    IDEMPOTENCY_KEY_FILE: file('idempotency.key', config.idempotencyKey),
    LOG_LEVEL: 'info',
  };
}

async function ready(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  let written = '';
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        written += text;
        if (written.includes('"msg":"ready"')) resolve();
      });
    }
  });
  const tooEarly = ended.then(() => {
    throw new Error(`the process ended before it was ready: ${written}`);
  });
  await Promise.race([isReady, tooEarly]);
  // Its later end is no failure.
  tooEarly.catch(() => undefined);
}
