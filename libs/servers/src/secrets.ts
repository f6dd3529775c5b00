import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart } from './cannot-start.js';
import { readIfThere, writeWhole } from './small-files.js';

const keyBytes = 32;

/** Where the secrets of one DATA_DIR lie. All files 0600, the folder 0700. */
export interface Secrets {
  readonly directory: string;
  /** 32 raw bytes from which the keys of sealed bids are derived. */
  readonly sealKeyFile: string;
  /** 32 raw bytes for the HMAC over request bodies kept with an idempotency key. */
  readonly idempotencyKeyFile: string;
  /** 32 raw bytes under which logistics keeps the secrets of tracking callbacks; made when there is none. */
  readonly trackingKeyFile: string;
  readonly superuserPassword: string;
  readonly natsPassword: string;
  /** The database password of a service's role; made when first asked for. */
  rolePassword(service: string): string;
  /** The file that holds it, made with it. */
  rolePasswordFile(service: string): string;
}

/**
 * Opens DATA_DIR/secrets and makes it when it is not there. The folder appears whole or not at all, so a
 * file missing from it later was lost, and making a new one in its place would hide that: bids sealed with
 * the old key could never be opened.
 *
 * @throws CannotStart when a secret has been lost
 */
export function openSecrets(dataDir: string): Secrets {
  const directory = join(dataDir, 'secrets');
  if (!existsSync(directory)) makeSecrets(directory);
  chmodSync(directory, 0o700);

  const present = (name: string): string => {
    const path = join(directory, name);
    if (existsSync(path)) return path;
    throw new CannotStart(
      `The secret ${path} is missing.`,
      `Restore it from a backup; to begin anew without the data, remove ${dataDir}.`,
    );
  };
  return {
    directory,
    sealKeyFile: present('seal.key'),
    idempotencyKeyFile: present('idempotency.key'),
    // Younger than the others: a folder made before it has none yet.
    trackingKeyFile: madeOnce(directory, 'tracking.key'),
    superuserPassword: readFileSync(present('postgres-superuser.password'), 'utf8').trim(),
    natsPassword: readFileSync(present('nats.password'), 'utf8').trim(),
    rolePassword: (service) => rolePassword(directory, service),
    rolePasswordFile: (service) => {
      rolePassword(directory, service);
      return rolePasswordPath(directory, service);
    },
  };
}

function makeSecrets(directory: string): void {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });

  const files: Record<string, string | Buffer> = {
    'seal.key': randomBytes(keyBytes),
    'idempotency.key': randomBytes(keyBytes),
    'postgres-superuser.password': newPassword(),
    'nats.password': newPassword(),
  };
  for (const [name, content] of Object.entries(files)) writeWhole(join(unfinished, name), content);
  renameSync(unfinished, directory);
}

function madeOnce(directory: string, name: string): string {
  const path = join(directory, name);
  if (!existsSync(path)) writeWhole(path, randomBytes(keyBytes));
  return path;
}

/** A lost role password may be made anew: whoever migrates sets it on the role at every start. */
function rolePassword(directory: string, service: string): string {
  const path = rolePasswordPath(directory, service);
  const known = readIfThere(path)?.trim();
  if (known !== undefined && known !== '') return known;
  const password = newPassword();
  writeWhole(path, password);
  return password;
}

function rolePasswordPath(directory: string, service: string): string {
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(service)) throw new TypeError(`Not a service name: ${service}`);
  return join(directory, `role-${service}.password`);
}

/** Letters, digits, `-` and `_` only: the same in a URL, in SQL and in a configuration file. */
function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
