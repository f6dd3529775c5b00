import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inRoot } from '../setup/folders.mjs';

const startTimeoutMs = 90_000;

/**
 * Starts the built platform on a folder and a port of its own, for the browser to use.
 *
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} what Playwright's tests read
 */
export async function platformForJourneys() {
  const dataDir = mkdtempSync(join(tmpdir(), `tianfu-journeys-${process.pid}-`));
  const port = await freePort();
  const child = spawn(process.execPath, [inRoot('apps/platform/dist/main.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      ORDERS_MIN_BIDDING_SECONDS: '1',
      LOGISTICS_MIN_QUOTING_SECONDS: '1',
      RATE_LIMIT: 'off',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    // Built by the stage before; it knows where PostgreSQL's data lies when root runs this.
    const { removeDataDir } = await import(inRoot('libs/servers/dist/index.js'));
    await removeDataDir(dataDir);
  };
  const giveUpAt = Date.now() + startTimeoutMs;
  while (!output.includes('Ctrl-C stops it')) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error(`The platform for the journeys did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'));
  const operator = accounts.find((/** @type {{ role: string }} */ account) =>
    account.role.includes('operator'),
  );
  return {
    env: {
      BASE_URL: `http://localhost:${port}`,
      OPERATOR_CONTACT: operator.contact,
      OPERATOR_PASSWORD: operator.password,
      DATABASE_URL: await databaseUrl(dataDir),
    },
    stop,
  };
}

/**
 * The platform's own database, for a journey that needs a past which cannot be had by waiting.
 *
 * @param {string} dataDir
 * @returns {Promise<string>}
 */
async function databaseUrl(dataDir) {
  const { openSecrets } = await import(inRoot('libs/servers/dist/index.js'));
  const { postgres } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'));
  return `postgresql://postgres:${openSecrets(dataDir).superuserPassword}@127.0.0.1:${postgres}/tianfu`;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
