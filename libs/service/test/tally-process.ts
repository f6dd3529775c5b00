import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CrashLabel } from '../src/boot/crash-point.js';
import type { Harness } from '@tianfu/testing';

const HERE = dirname(fileURLToPath(import.meta.url));
const REGISTER = join(HERE, '../../testing/jest/register-typescript.mjs');
const MAIN = join(HERE, 'tally.main.ts');

/** A copy of the tally service in a process of its own, which may be killed. */
export interface TallyProcess {
  /** The signal or code it ended with. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Resolves when it answers. @throws with what it wrote when it ends before */
export async function startTallyProcess(harness: Harness, crashAt?: CrashLabel): Promise<TallyProcess> {
  const folder = mkdtempSync(join(tmpdir(), `tianfu-test-${String(process.pid)}-`));
  const child = spawn(process.execPath, ['--import', REGISTER, MAIN], {
    env: {
      PATH: process.env.PATH,
      ...environmentOf(harness, folder),
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

function environmentOf(harness: Harness, folder: string): Record<string, string> {
  const config = harness.configOf('matching');
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
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
