import { readFileSync } from 'node:fs';

const MIN_KEY_BYTES = 32;

/**
 * The key all bids are sealed under, from the file that SEAL_KEY_FILE names. It lies outside the database: a
 * dump of all tables opens nothing.
 * @throws Error when the variable is not set, or the file is missing or too short
 */
export function sealKeyFromEnv(env: NodeJS.ProcessEnv): Buffer {
  const path = env.SEAL_KEY_FILE;
  if (path === undefined || path === '') {
    throw new Error('SEAL_KEY_FILE is not set. Name a file of at least 32 random bytes.');
  }
  const key = readFileSync(path);
  if (key.length < MIN_KEY_BYTES) {
    throw new Error(`The seal key ${path} has ${key.length} bytes; at least ${MIN_KEY_BYTES} are needed.`);
  }
  return key;
}
