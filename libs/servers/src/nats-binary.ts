import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import { CannotStart } from './cannot-start.js';
import { isRoot } from './os-user.js';
import { complaintOf } from './processes.js';

/** Where system packages put servers; not on everybody's PATH. */
const usualFolders = ['/usr/sbin', '/usr/local/bin', '/usr/local/sbin', '/opt/homebrew/bin'];
const aptGet = '/usr/bin/apt-get';
const installTimeoutMs = 300_000;

export interface NatsBinary {
  readonly path: string;
  /** Such as [2, 9, 10]. */
  readonly version: readonly number[];
}

/**
 * Finds nats-server on the PATH or where packages put it, else installs it: with apt-get where root on Debian
 * or Ubuntu, with brew where there is one.
 *
 * @param tell is given a line before anything that takes long
 * @throws CannotStart saying how to get it
 */
export async function findNatsBinary(tell: (line: string) => void): Promise<NatsBinary> {
  const path = find() ?? (await install(tell));
  if (path !== undefined) return { path, version: versionOf(path) };
  throw new CannotStart(
    'nats-server is not installed.',
    'Get it with: sudo apt-get install -y nats-server (Debian, Ubuntu) or brew install nats-server (macOS), ' +
      'or point NATS_URL at a server of your own.',
  );
}

/** Whether a version is this one or later. */
export function isAtLeast(version: readonly number[], major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = version;
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

function find(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'nats-server'))
    .find(isExecutable);
}

async function install(tell: (line: string) => void): Promise<string | undefined> {
  const commands =
    isRoot() && existsSync(aptGet)
      ? [
          [aptGet, 'update', '-qq'],
          [aptGet, 'install', '-y', '-qq', '--no-install-recommends', 'nats-server'],
        ]
      : spawnSync('brew', ['--version'], { stdio: 'ignore' }).status === 0
        ? [['brew', 'install', 'nats-server']]
        : [];
  for (const [command = '', ...args] of commands) {
    tell(`Installing nats-server: ${[command, ...args].join(' ')}`);
    try {
      await promisify(execFile)(command, args, {
        timeout: installTimeoutMs,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (error) {
      // A mirror that is away for `update` need not keep `install` from working; the search decides.
      tell(`That did not work: ${complaintOf(error)}`);
    }
  }
  return find();
}

function versionOf(path: string): readonly number[] {
  const said = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const found = /v(\d+)\.(\d+)\.(\d+)/.exec(`${said.stdout}${said.stderr}`);
  if (found !== null) return found.slice(1).map(Number);
  throw new CannotStart(`${path} does not tell its version.`, 'Install nats-server 2.9.10 or later.');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the search goes on.
    return false;
  }
}
