import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart } from './cannot-start.js';
import { databaseAccount, isRoot, mayUse, type OsUser } from './os-user.js';
import { copyBinaries, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { readIfThere, writeWhole } from './small-files.js';

/** Where root puts what PostgreSQL's own OS user must reach and could not reach in place. */
const outsideFolder = '/var/lib/tianfu';

/** From where, with which data and as whom PostgreSQL runs. */
export interface PostgresHome {
  readonly binaries: PostgresBinaries;
  /** The database cluster. It need not exist yet; its parent does. */
  readonly clusterDir: string;
  /** Absent when PostgreSQL runs as the user of this process. */
  readonly user?: OsUser;
}

/**
 * Decides where PostgreSQL of a DATA_DIR lives.
 *
 * An ordinary user runs it in DATA_DIR/postgres from node_modules. Root must hand it to another OS user, and
 * that user may be unable to get there: a clone in /root, which has mode 0700, is the usual case. Then the
 * programs are copied to /var/lib/tianfu/postgresql-<version> and the cluster lives in
 * /var/lib/tianfu/<hash of DATA_DIR>-<random>; DATA_DIR/postgres.location says where, so removing DATA_DIR
 * begins anew, as it does in the usual place, and never meets data whose secrets are gone.
 *
 * @throws CannotStart when the cluster belongs to another user or to another DATA_DIR
 */
export function preparePostgresHome(dataDir: string): PostgresHome {
  const binaries = findPostgresBinaries();
  const outside = placeOutsideOf(dataDir);
  const clusterDir = clusterDirOf(dataDir);
  const owner = ownerOf(clusterDir);

  if (!isRoot()) {
    if (owner === undefined || owner.uid === process.getuid?.()) return { binaries, clusterDir };
    throw new CannotStart(
      `The database in ${clusterDir} belongs to another OS user (number ${owner.uid}).`,
      'Start it as the user who did so before (root, perhaps), or choose another folder with DATA_DIR.',
    );
  }

  const user = owner ?? databaseAccount();
  const reachable = { user, binaries: reachableBinaries(binaries, user) };
  if (outside !== undefined) {
    claim(outside, dataDir);
    return { ...reachable, clusterDir: outside };
  }
  if (mayUse(user, dataDir, 'x')) return { ...reachable, clusterDir };
  if (owner === undefined) return { ...reachable, clusterDir: placeOutside(dataDir) };
  throw new CannotStart(
    `The OS user (number ${owner.uid}) of the database in ${clusterDir} can no longer get into that folder.`,
    'Give the folders above it back the right to enter: chmod o+x on each.',
  );
}

/** Where the cluster of a DATA_DIR lies, or would be made if root needs no other place for it. */
export function clusterDirOf(dataDir: string): string {
  return placeOutsideOf(dataDir) ?? join(dataDir, 'postgres');
}

/** Deletes what of a DATA_DIR lies outside it; not for one whose place another DATA_DIR holds. */
export function removeOutside(dataDir: string): void {
  const outside = placeOutsideOf(dataDir);
  if (outside === undefined || readIfThere(claimFile(outside))?.trim() !== realpathSync(dataDir)) return;
  rmSync(outside, { recursive: true, force: true });
  rmSync(claimFile(outside), { force: true });
}

const placeOutsideOf = (dataDir: string): string | undefined => readIfThere(locationFile(dataDir))?.trim();
const locationFile = (dataDir: string): string => join(dataDir, 'postgres.location');
const claimFile = (clusterDir: string): string => `${clusterDir}.data-dir`;

function ownerOf(clusterDir: string): OsUser | undefined {
  const stat = statSync(clusterDir, { throwIfNoEntry: false });
  // One of root's is an empty one somebody made by hand: PostgreSQL never ran as root.
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid };
}

function reachableBinaries(binaries: PostgresBinaries, user: OsUser): PostgresBinaries {
  const reachable =
    mayUse(user, join(binaries.folder, 'bin', 'postgres'), 'x') &&
    mayUse(user, join(binaries.folder, 'share', 'postgresql', 'postgres.bki'), 'r');
  return reachable ? binaries : copyBinaries(binaries, outsideFolder);
}

function placeOutside(dataDir: string): string {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const clusterDir = join(outsideFolder, `${hash}-${randomBytes(4).toString('hex')}`);
  mkdirSync(outsideFolder, { recursive: true, mode: 0o755 });
  writeWhole(claimFile(clusterDir), `${realpathSync(dataDir)}\n`);
  writeWhole(locationFile(dataDir), `${clusterDir}\n`);
  return clusterDir;
}

/** A copied DATA_DIR names the same cluster as its original: two platforms on it would destroy each other. */
function claim(clusterDir: string, dataDir: string): void {
  const claimed = readIfThere(claimFile(clusterDir))?.trim();
  const here = realpathSync(dataDir);
  if (claimed === here) return;
  if (claimed !== undefined && placeOutsideOf(claimed) === clusterDir) {
    throw new CannotStart(
      `${here} is a copy of ${claimed}, whose database lives outside it, in ${clusterDir}.`,
      `Copy the database with pg_dump instead, or remove ${here} to begin anew.`,
    );
  }
  // The folder was moved.
  writeWhole(claimFile(clusterDir), `${here}\n`);
}
