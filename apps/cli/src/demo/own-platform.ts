import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isReady, operatorCredentials } from '../session/platform-address.js';

const READY_TIMEOUT_MS = 240_000;
const POLL_MS = 250;

/** Starts a platform of our own and answers how to stop it. */
export async function startOwnPlatform(
  url: string,
  tell: (line: string) => void,
): Promise<() => Promise<void>> {
  tell(`  no platform is ready at ${url}: starting one`);
  const main = fileURLToPath(new URL('../../../platform/dist/main.js', import.meta.url));
  const child = spawn(process.execPath, [main], { stdio: ['ignore', 'ignore', 'inherit'], env: process.env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const giveUpAt = Date.now() + READY_TIMEOUT_MS;
  // A first start makes the demo accounts, the operator's too, after it is ready.
  while (!(await isReady(url)) || !hasOperator()) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      child.kill('SIGTERM');
      throw new Error('the platform did not start; see npm start');
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

function hasOperator(): boolean {
  try {
    operatorCredentials(process.env);
    return true;
  } catch {
    return false; // not yet
  }
}
