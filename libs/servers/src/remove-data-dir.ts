import { existsSync, realpathSync, rmSync } from 'node:fs';

import { stopOrphanNats } from './nats.js';
import { removeOutside } from './postgres-home.js';
import { stopOrphanPostgres } from './postgres.js';

/**
 * Removes a DATA_DIR for good: stops servers of it that still run, then deletes the folder and what of it lies
 * outside. For temporary folders of tests and trials; the caller answers for nobody using it.
 */
export async function removeDataDir(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const folder = realpathSync(dataDir);
  await stopOrphanNats(folder);
  await stopOrphanPostgres(folder);
  removeOutside(folder);
  rmSync(folder, { recursive: true, force: true });
}
