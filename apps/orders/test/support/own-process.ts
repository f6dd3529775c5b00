import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually, type Harness } from '@tianfu/testing';

const root = new URL('../../../../', import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, root));

export interface OwnProcess {
  /** Everything it wrote to its standard output and error. */
  output(): string;
  stop(): Promise<void>;
}

/** The orders service as a process of its own, in place of the harness's copy, logging everything. */
export async function inOwnProcess(harness: Harness, folder: string): Promise<OwnProcess> {
  for (const service of harness.services) await service.stop();
  const config = harness.configOf('orders');
  const written = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const child = spawn(
    process.execPath,
    ['--import', path('libs/testing/jest/register-typescript.mjs'), path('apps/orders/src/main.ts')],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: config.databaseUrl,
        NATS_URL: config.natsUrl,
        CALLER_PUBLIC_KEYS_FILE: written('keys.json', JSON.stringify({ keys: config.callerPublicKeys })),
        CALLER_PRIVATE_KEY_FILE: written('caller.pem', config.callerPrivateKeyPem),
        IDEMPOTENCY_KEY_FILE: written('idempotency.key', config.idempotencyKey),
        LOG_LEVEL: 'trace',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const output = (): string => chunks.join('');
  await eventually(
    () => {
      if (child.exitCode !== null) throw new Error(`the service ended: ${output()}`);
      return output().includes('"msg":"ready"');
    },
    { timeoutMs: 30_000 },
  );
  return {
    output,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
