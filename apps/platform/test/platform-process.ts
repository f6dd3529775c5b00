import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@tianfu/sdk';
import { freePort, removeDataDir } from '@tianfu/servers';
import { eventually } from '@tianfu/testing';

const START_TIMEOUT_MS = 60_000;
const MAIN = join(import.meta.dirname, '../dist/main.js');

export type DemoRole = 'operator' | 'buyer' | 'supplier';

/** A platform as `npm start` runs it, in a process and a DATA_DIR of its own. */
export interface PlatformProcess {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything it has printed. */
  output(): string;
  as(role: DemoRole | 'sample centre'): Promise<Client>;
  /** A session of a demo account, for calls the client would not make. */
  tokenOf(role: DemoRole | 'sample centre'): Promise<string>;
  stop(): Promise<number | null>;
}

export interface PlatformOptions {
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Use this one again and leave it; else a temporary one that is removed. */
  readonly dataDir?: string;
}

export async function startPlatform(options: PlatformOptions = {}): Promise<PlatformProcess> {
  const port = await freePort();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), `tianfu-test-${String(process.pid)}-`));
  const child = spawn(process.execPath, [MAIN, ...(options.words ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      ORDERS_MIN_BIDDING_SECONDS: '1',
      LOGISTICS_MIN_QUOTING_SECONDS: '1',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'info',
      ...options.env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${String(port)}`;
  const ready = eventually(
    // The demo accounts are printed last.
    async () => output.includes('Ctrl-C stops it') && (await fetch(`${url}/readyz`)).ok,
    { timeoutMs: START_TIMEOUT_MS },
  );
  const early = ended.then(() => Promise.reject(new Error(`the platform ended:\n${output}`)));
  // When it ends later, that is what `stop` is for.
  early.catch(() => undefined);
  ready.catch(() => undefined);
  await Promise.race([ready, early]);
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    as: async (role) =>
      createClient({ baseUrl: url, token: await tokenOf(url, dataDir, role), language: 'en' }),
    tokenOf: (role) => tokenOf(url, dataDir, role),
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      if (options.dataDir === undefined) await removeDataDir(dataDir);
      return code;
    },
  };
}

interface DemoAccount {
  readonly role: string;
  readonly contact: string;
  readonly password: string;
}

async function tokenOf(url: string, dataDir: string, role: DemoRole | 'sample centre'): Promise<string> {
  // The platform writes this file at its first start.
  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  const account = accounts.find((candidate) => candidate.role.includes(role));
  if (account === undefined) throw new Error(`no demo account for ${role}`);
  const { contact, password } = account;
  const { token } = await createClient({ baseUrl: url }).signIn({ contact, password, transport: 'token' });
  if (token === undefined) throw new Error('a session was opened without a token');
  return token;
}
