/** Places where fault tests kill the process. */
export type CrashLabel =
  /** Of a transaction that emits events. */
  'before-commit' | 'after-commit' | 'after-publish' | 'after-effect-before-ack';

const crashAt = process.env.CRASH_AT;

/** Kills this process as a power failure would, when the environment variable CRASH_AT names the label. */
export function crashPoint(label: CrashLabel): void {
  if (crashAt === label) process.kill(process.pid, 'SIGKILL');
}
