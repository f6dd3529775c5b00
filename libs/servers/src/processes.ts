import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { isErrno, readIfThere } from './small-files.js';

const pollMs = 25;
const hasProc = existsSync('/proc/self/stat');

/** Whether a process with this id exists, whoever it belongs to. A zombie counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
  return !hasProc || statOf(pid)?.state !== 'Z';
}

/** The command line of a process with blanks between the words; empty when there is no such process. */
export function commandLineOf(pid: number): string {
  if (hasProc) return (readProc(pid, 'cmdline') ?? '').split('\0').join(' ').trim();
  return ps(pid, 'command=');
}

/**
 * A mark that tells a process from a later one that got the same id: its start time in the words of the
 * operating system. Empty when there is no such process.
 */
export function birthmarkOf(pid: number): string {
  if (hasProc) return statOf(pid)?.startTicks ?? '';
  return ps(pid, 'lstart=');
}

/**
 * Ends a process by sending one signal after the other, each with its time to take effect.
 * Returns false when it outlives them all.
 */
export async function endProcess(
  pid: number,
  signals: readonly { readonly signal: NodeJS.Signals; readonly waitMs: number }[],
): Promise<boolean> {
  for (const { signal, waitMs } of signals) {
    if (!isAlive(pid)) return true;
    sendSignal(pid, signal);
    if (await comesTrue(() => !isAlive(pid), waitMs)) return true;
  }
  return !isAlive(pid);
}

/** Asks again and again until the answer is yes or the time is up; says which. */
export async function comesTrue(
  question: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (await question()) return true;
    await sleep(pollMs);
  }
  return question();
}

/** Why a program that was run did not succeed, in its own words where it had any. */
export function complaintOf(error: unknown): string {
  const said = (key: 'stderr' | 'message'): string =>
    typeof error === 'object' && error !== null ? String(Reflect.get(error, key) ?? '').trim() : '';
  return said('stderr') || said('message') || String(error);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Gone between the question and the signal, which is what was wanted.
    if (!isErrno(error, 'ESRCH')) throw error;
  }
}

/** Fields 3 and 22 of proc(5) `stat`; the command in field 2 may itself hold blanks and brackets. */
function statOf(pid: number): { state: string; startTicks: string } | undefined {
  const text = readProc(pid, 'stat');
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields?.[0], fields?.[19]];
  return state === undefined || startTicks === undefined ? undefined : { state, startTicks };
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readIfThere(`/proc/${pid}/${name}`);
  } catch (error) {
    // The process ended while its file was being read.
    if (isErrno(error, 'ESRCH')) return undefined;
    throw error;
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // `ps` answers with an exit code when there is no such process.
    return '';
  }
}
