import { runCaptured } from './command.mjs';

/**
 * Runs npm; where npm started this script, that very npm, which need not be on the PATH.
 *
 * @param {readonly string[]} args
 * @param {number} timeoutMs
 */
export function runNpm(args, timeoutMs) {
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('.js')
    ? runCaptured(process.execPath, [npm, ...args], { timeoutMs })
    : runCaptured('npm', args, { timeoutMs });
}
