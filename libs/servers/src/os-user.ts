import { execFileSync, spawnSync } from 'node:child_process';

import { CannotStart } from './cannot-start.js';

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

const accountName = 'postgres';

/** Whether this process may act as any user. Windows has no such number. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account under which root runs PostgreSQL, which refuses to run as root itself: `postgres`, the one
 * that Debian's own package uses, made when the machine has none.
 *
 * @throws CannotStart when it cannot be made
 */
export function databaseAccount(): OsUser {
  const known = lookUp();
  if (known !== undefined) return known;
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName],
    { encoding: 'utf8', env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` } },
  );
  const user = lookUp();
  if (user !== undefined) return user;
  throw new CannotStart(
    `PostgreSQL does not run as root, and the OS user "${accountName}" could not be made: ` +
      `${(made.error?.message ?? made.stderr).trim()}.`,
    `Make a system user named ${accountName}, or run npm start as an ordinary user.`,
  );
}

/** Whether this user gets to a path and may read (`r`) or enter (`x`) it, decided by the operating system. */
export function mayUse(user: OsUser, path: string, right: 'r' | 'x'): boolean {
  const asked = spawnSync('/bin/sh', ['-c', `test -${right} "$0"`, path], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}

function lookUp(): OsUser | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((what) =>
      Number(
        execFileSync('id', [what, accountName], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      ),
    );
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    // `id` ends with an exit code when there is no such user.
    return undefined;
  }
}
