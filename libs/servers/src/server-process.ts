import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { CannotStart } from './cannot-start.js';
import { comesTrue, endProcess } from './processes.js';

const maxLogBytes = 10_000_000;
const shownLogLines = 8;

export interface ServerProgram {
  /** As a person calls it: `PostgreSQL`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly workingFolder: string;
  readonly logFile: string;
  /** The OS user it runs as; that of this process unless told. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** Environment variables beside the few that every server gets. */
  readonly env?: Readonly<Record<string, string>>;
  readonly startTimeoutMs: number;
  /** How it is asked to end, politely first. */
  readonly stopSignals: readonly { readonly signal: NodeJS.Signals; readonly waitMs: number }[];
  isReady(pid: number): boolean | Promise<boolean>;
}

export interface ServerProcess {
  readonly pid: number;
  /** Resolves, with one sentence, when the server has ended for whatever reason. */
  readonly exited: Promise<string>;
  /** Ends it and waits for the end. Harmless when called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until it answers.
 *
 * It gets a process group of its own: Ctrl-C in a terminal goes to the whole group of the platform, and the
 * servers must outlive the services that still write. When this process exits without having called `stop`,
 * the server is asked to end on the way out; only a hard kill leaves an orphan, which the next start ends.
 *
 * @throws CannotStart with the last lines of its log when it ends early or is not ready in time
 */
export async function startServer(program: ServerProgram): Promise<ServerProcess> {
  const child = spawnLogged(program);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${program.name} could not be run: ${error.message}.`));
    child.once('exit', (code, signal) =>
      resolve(`${program.name} ended (${signal ?? `exit code ${code}`}).`),
    );
  });
  let gone = false;
  void exited.then(() => (gone = true));

  const pid = child.pid;
  if (pid === undefined) throw failed(program, await exited);
  const endWithParent = (): void => void (gone || child.kill(program.stopSignals[0]?.signal));
  process.once('exit', endWithParent);

  const stop = async (): Promise<void> => {
    process.removeListener('exit', endWithParent);
    if (gone) return;
    await endProcess(pid, program.stopSignals);
    await exited;
  };

  const ready = await comesTrue(async () => gone || (await program.isReady(pid)), program.startTimeoutMs);
  if (gone) {
    process.removeListener('exit', endWithParent);
    throw failed(program, await exited);
  }
  if (!ready) {
    await stop();
    throw failed(program, `${program.name} was not ready after ${program.startTimeoutMs / 1000} s.`);
  }
  return { pid, exited, stop };
}

function spawnLogged(program: ServerProgram): ChildProcess {
  // Opened here, so the server needs no right to the folder of the logs.
  const log = openLog(program.logFile);
  try {
    return spawn(program.command, program.args, {
      cwd: program.workingFolder,
      detached: true,
      stdio: ['ignore', log, log],
      // Nothing else of the person's environment (PGDATA, PGOPTIONS …) may change how it runs.
      env: { PATH: process.env.PATH, HOME: program.workingFolder, LC_ALL: 'C', TZ: 'UTC', ...program.env },
      ...program.user,
    });
  } finally {
    closeSync(log);
  }
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function failed(program: ServerProgram, what: string): CannotStart {
  const lines = readFileSync(program.logFile, 'utf8').trimEnd().split('\n').slice(-shownLogLines);
  return new CannotStart(
    [what, ...lines.map((line) => `  ${line}`)].join('\n'),
    `Its log is ${program.logFile}.`,
  );
}
