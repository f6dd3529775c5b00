import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeDataDir, startNats, startPostgres } from '@tianfu/servers';

/**
 * Starts one PostgreSQL and one nats-server for a whole run of Jest and tells the suites where they are:
 * TEST_ADMIN_URL (a superuser) and TEST_NATS_URL (user and password within).
 *
 * @returns what stops them and removes their data
 */
export async function startTestServers(): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), `tianfu-test-${process.pid}-`));
  // PostgreSQL of root runs as another user, who has to get in.
  chmodSync(dataDir, 0o711);

  const [postgres, nats] = await Promise.all([
    startPostgres({ dataDir, disposable: true }),
    startNats({ dataDir, tell: (line) => process.stderr.write(`${line}\n`) }),
  ]);
  process.env.TEST_ADMIN_URL = postgres.adminUrl;
  process.env.TEST_NATS_URL = nats.url;
  return async () => {
    await Promise.all([postgres.stop(), nats.stop()]);
    await removeDataDir(dataDir);
  };
}

/** A run that was killed could not clean up after itself. Suites with folders of their own name them alike. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^tianfu-test-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) await removeDataDir(join(tmpdir(), name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
