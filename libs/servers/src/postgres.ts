import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { CannotStart } from './cannot-start.js';
import { requireAnswer } from './external-server.js';
import { isPortFree, preferPort, requirePortFree } from './ports.js';
import { clusterDirOf, preparePostgresHome, type PostgresHome } from './postgres-home.js';
import { commandLineOf, complaintOf, endProcess, isAlive } from './processes.js';
import { lastPortOf, rememberPort } from './run-state.js';
import { openSecrets } from './secrets.js';
import { startServer, type ServerProcess } from './server-process.js';
import { makeDataDir, readIfThere } from './small-files.js';

const superuser = 'postgres';
const maxConnections = 200;
const triesForAPort = 3;
/** Time for the recovery after a crash of a database that was writing hard. */
const startTimeoutMs = 180_000;
const stopSignals = [
  // "Fast shutdown": rolls back what is open and writes a checkpoint.
  { signal: 'SIGINT', waitMs: 30_000 },
  // "Immediate shutdown": the next start recovers from the log.
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const;

export interface PostgresOptions {
  /** The platform's folder, locked with `lockDataDir`. */
  readonly dataDir: string;
  /** Refuses to start when this one is taken. Without it: the port of the last run if free, else any. */
  readonly port?: number | undefined;
  /** A server that runs already (DATABASE_URL): nothing is started, this one is used. */
  readonly url?: string | undefined;
  /** Data nobody misses after a power cut (tests): a commit does not wait for the disk. A killed process loses nothing. */
  readonly disposable?: boolean;
}

export interface PostgresServer {
  /** Connects a superuser to the database `postgres`; with `url` given, that very URL. */
  readonly adminUrl: string;
  readonly port: number;
  /** Resolves, with one sentence, when the server ends; never for one that runs elsewhere. */
  readonly exited: Promise<string>;
  /** Stops what was started here, and waits. Harmless when called twice. */
  stop(): Promise<void>;
}

/**
 * Brings up PostgreSQL on 127.0.0.1 with the data of a DATA_DIR, making the data first when there is none. An
 * orphan whose platform was killed is stopped before; so there is never a second server on the same data.
 *
 * @throws CannotStart with what is wrong and how to mend it
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  if (options.url !== undefined) {
    const { port } = await requireAnswer('PostgreSQL', 'DATABASE_URL', options.url, 5432);
    return { adminUrl: options.url, port, exited: new Promise(() => {}), stop: async () => {} };
  }
  const dataDir = makeDataDir(options.dataDir);
  const { superuserPassword } = openSecrets(dataDir);
  const home = preparePostgresHome(dataDir);
  if (!existsSync(join(home.clusterDir, 'PG_VERSION'))) await createCluster(home, superuserPassword);
  await stopOrphanPostgres(dataDir);

  const { server, port } = await startOnSomePort(home, { ...options, dataDir });
  rememberPort(dataDir, 'postgres', port);
  return {
    adminUrl: `postgresql://${superuser}:${superuserPassword}@127.0.0.1:${port}/postgres`,
    port,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

/** Made beside its place and then moved there, so that an interrupted one is never taken for a database. */
async function createCluster({ binaries, clusterDir, user }: PostgresHome, password: string): Promise<void> {
  if (existsSync(clusterDir) && readdirSync(clusterDir).length > 0) {
    throw new CannotStart(
      `${clusterDir} holds files, but no PG_VERSION and so no whole database.`,
      'Restore it from a backup, or move it away to begin anew.',
    );
  }
  const unfinished = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) [unfinished, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));

  const words = ['--pgdata', unfinished, '--username', superuser, '--pwfile', passwordFile]
    .concat(['--auth', 'scram-sha-256', '--data-checksums', '--encoding', 'UTF8'])
    // The same order of text on every machine, whatever locales its operating system has.
    .concat(['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8']);
  try {
    await promisify(execFile)(join(binaries.folder, 'bin', 'initdb'), words, {
      cwd: unfinished,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...user,
    });
  } catch (error) {
    throw new CannotStart(
      `PostgreSQL could not make its data in ${clusterDir}: ${complaintOf(error)}`,
      'Check that the disk can be written, or point DATABASE_URL at a PostgreSQL 18 of your own.',
      { cause: error },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, clusterDir);
}

async function startOnSomePort(
  home: PostgresHome,
  options: PostgresOptions,
): Promise<{ server: ServerProcess; port: number }> {
  const { dataDir, port: fixedPort } = options;
  if (fixedPort !== undefined) {
    await requirePortFree(fixedPort, 'POSTGRES_PORT');
    return { server: await run(home, options, fixedPort), port: fixedPort };
  }
  for (let tries = 1; ; tries += 1) {
    const port = await preferPort(lastPortOf(dataDir, 'postgres'));
    try {
      return { server: await run(home, options, port), port };
    } catch (error) {
      // Somebody took the port between the question and the start.
      if (tries >= triesForAPort || (await isPortFree(port))) throw error;
    }
  }
}

function run(
  { binaries, clusterDir, user }: PostgresHome,
  { dataDir, disposable = false }: PostgresOptions,
  port: number,
): Promise<ServerProcess> {
  const settings = settingsFor(port, disposable);
  return startServer({
    name: 'PostgreSQL',
    command: join(binaries.folder, 'bin', 'postgres'),
    args: [
      '-D',
      clusterDir,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    workingFolder: clusterDir,
    logFile: join(dataDir, 'logs', 'postgres.log'),
    user,
    env: foreignPidIn(clusterDir),
    startTimeoutMs,
    stopSignals,
    isReady: (pid) => {
      const status = readPidFile(clusterDir);
      return status?.pid === pid && status.state === 'ready';
    },
  });
}

/** On the command line, where no edit of postgresql.conf gets past them. Time limits are set on each role. */
function settingsFor(port: number, disposable: boolean): Record<string, string | number> {
  const megabytes = totalmem() / 1024 / 1024;
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: maxConnections,
    shared_buffers: `${Math.round(Math.min(512, Math.max(64, megabytes / 8)))}MB`,
    max_wal_size: '2GB',
    // An acknowledged write survives a power cut.
    fsync: disposable ? 'off' : 'on',
    synchronous_commit: 'on',
    full_page_writes: disposable ? 'off' : 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Queries here are short; compiling them costs more than it saves.
    jit: 'off',
    // A refused statement is told to the service that sent it. Logged here, it would carry people's data along.
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
}

/** Stops the PostgreSQL of a DATA_DIR whose platform was killed, if one runs. */
export async function stopOrphanPostgres(dataDir: string): Promise<void> {
  const clusterDir = clusterDirOf(dataDir);
  const left = readPidFile(clusterDir);
  if (left === undefined || !isServerOf(left.pid, clusterDir)) return;
  if (await endProcess(left.pid, stopSignals)) return;
  throw new CannotStart(
    `A PostgreSQL left over from before (process ${left.pid}) does not end.`,
    `End it by hand, then start again: kill -9 ${left.pid}`,
  );
}

const isServerOf = (pid: number, clusterDir: string): boolean =>
  isAlive(pid) && commandLineOf(pid).includes(`-D ${clusterDir} `);

/**
 * After a crash the id in postmaster.pid may belong to another program by now, and PostgreSQL would take that
 * for itself. Removing the file would also remove its check for shared memory still in use; naming the id as
 * that of its grandparent, as pg_ctl does, makes it look past the id only.
 */
function foreignPidIn(clusterDir: string): Record<string, string> {
  const left = readPidFile(clusterDir);
  return left === undefined || !isAlive(left.pid) ? {} : { PG_GRANDPARENT_PID: String(left.pid) };
}

/** Line 1 is the process id, line 8 the state; the latter is missing at the very beginning of a start. */
function readPidFile(clusterDir: string): { pid: number; state: string | undefined } | undefined {
  const lines = readIfThere(join(clusterDir, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, state: lines?.[7]?.trim() } : undefined;
}
