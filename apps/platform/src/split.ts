import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from '@tianfu/servers';
import type { ServiceName } from '@tianfu/contracts';
import { type Infrastructure, serviceEnvironment } from './environment.js';
import type { Report } from './report.js';
import type { RunningStack } from './running.js';
import { SERVICES } from './services.js';
import type { Settings } from './settings.js';
import { webRoot } from './web-root.js';

const READY_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
const RESTART_DELAY_MS = 1_000;
const MAX_RESTARTS = 10;

interface Process {
  readonly name: ServiceName;
  readonly copy: number;
  readonly healthPort: number;
}

/** Runs every service in `copies` processes of its own and one gateway in another; restarts what falls over. */
export async function startSplit(
  infrastructure: Infrastructure,
  settings: Settings,
  copies: number,
  freePort: () => Promise<number>,
  running: RunningStack,
  report: Report,
): Promise<void> {
  const processes: Process[] = [];
  for (const { name } of SERVICES) {
    for (let copy = 1; copy <= copies; copy += 1)
      processes.push({ name, copy, healthPort: await freePort() });
  }
  for (const process of processes)
    running.push(labelOf(process), supervise(process, infrastructure, settings, report));
  for (const process of processes) {
    const url = `http://127.0.0.1:${String(process.healthPort)}/readyz`;
    await report.step(
      labelOf(process),
      () => ready(url, labelOf(process)),
      () => 'answers in a process of its own',
    );
  }
  const gateway: Process = { name: 'gateway', copy: 1, healthPort: settings.port };
  running.push('gateway', supervise(gateway, infrastructure, settings, report));
  const host = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host;
  await report.step(
    'gateway',
    () => ready(`http://${host}:${String(settings.port)}/readyz`, 'gateway'),
    () => `http://${host}:${String(settings.port)}`,
  );
}

const labelOf = ({ name, copy }: Process): string => `${name} ${String(copy)}`;

function supervise(
  of: Process,
  infrastructure: Infrastructure,
  settings: Settings,
  report: Report,
): () => Promise<void> {
  let stopping = false;
  let restarts = 0;
  let child = run();

  function run(): ChildProcess {
    const started = spawnService(of, infrastructure, settings);
    started.once('exit', (code, signal) => {
      if (stopping) return;
      restarts += 1;
      if (restarts > MAX_RESTARTS) {
        report.failed(
          labelOf(of),
          `ended ${String(restarts)} times and stays down`,
          `See the log ${logPath(of, settings)}`,
        );
        return;
      }
      report.failed(labelOf(of), `ended (${String(code ?? signal)}), starting again`);
      setTimeout(() => {
        if (!stopping) child = run();
      }, RESTART_DELAY_MS);
    });
    return started;
  }

  return () => {
    stopping = true;
    return ended(child);
  };
}

function spawnService(of: Process, infrastructure: Infrastructure, settings: Settings): ChildProcess {
  const main = fileURLToPath(new URL(`../../${of.name}/dist/main.js`, import.meta.url));
  const root = webRoot();
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...serviceEnvironment(of.name, infrastructure, settings),
      ...(of.name === 'gateway'
        ? { ...(root === undefined ? {} : { WEB_ROOT: root }) }
        : { HEALTH_PORT: String(of.healthPort) }),
    },
  });
  mkdirSync(join(settings.dataDir, 'logs'), { recursive: true });
  const log = createWriteStream(logPath(of, settings), { flags: 'a', mode: 0o600 });
  child.stdout.pipe(log);
  child.stderr.pipe(log, { end: false });
  return child;
}

const logPath = (of: Process, settings: Settings): string =>
  join(settings.dataDir, 'logs', `${of.name}-${String(of.copy)}.log`);

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

async function ready(url: string, label: string): Promise<void> {
  const giveUpAt = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < giveUpAt) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (answer.ok) return;
    } catch {
      // Not listening yet: the loop asks again until its deadline.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new CannotStart(
    `${label} was not ready in ${String(READY_TIMEOUT_MS / 1000)} seconds.`,
    'See its log in the logs folder of DATA_DIR.',
  );
}
