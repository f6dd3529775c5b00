import { join } from 'node:path';
import {
  freeMegabytes,
  freePort,
  lockDataDir,
  openCallerKeys,
  openSecrets,
  requireDiskSpace,
  requirePortFree,
  startNats,
  startPostgres,
} from '@tianfu/servers';
import { SERVICE_NAMES } from '@tianfu/contracts';
import { startAllInOne } from './all-in-one.js';
import { type Arguments, parseArguments } from './arguments.js';
import { createDemoAccounts, knownDemoAccounts } from './demo-accounts.js';
import type { Infrastructure } from './environment.js';
import { platformDatabase, prepareServices } from './prepare.js';
import { Report, Reported } from './report.js';
import { RunningStack } from './running.js';
import { SERVICES } from './services.js';
import { type Settings, settingsFromEnv } from './settings.js';
import { startSplit } from './split.js';

const report = new Report((line) => {
  console.log(line);
});
const running = new RunningStack();

async function main(): Promise<void> {
  const words = parseArguments(process.argv.slice(2));
  const settings = settingsFromEnv({
    ...process.env,
    ...(words.port === undefined ? {} : { PORT: words.port }),
    ...(words.dataDir === undefined ? {} : { DATA_DIR: words.dataDir }),
  });
  stopOnSignals();
  report.say(`\n天服 · Tianfu\n`);
  await start(words, settings);
}

async function start(words: Arguments, settings: Settings): Promise<void> {
  await report.step(
    'machine',
    () => checkMachine(settings),
    (detail) => detail,
  );
  const infrastructure = await startInfrastructure(settings);
  await report.step(
    'migrations',
    () =>
      prepareServices(infrastructure.databaseUrl, SERVICES, (name) =>
        infrastructure.secrets.rolePassword(name),
      ),
    () => 'current',
  );
  if (words.split) await startSplit(infrastructure, settings, words.copies, freePort, running, report);
  else await startAllInOne(infrastructure, settings, running, report);
  await demoAccounts(infrastructure, settings);
  report.say(
    `\n  ${settings.publicOrigin}      API: ${settings.publicOrigin}/docs      Ctrl-C stops it; data stays in ${settings.dataDir}\n`,
  );
}

async function checkMachine(settings: Settings): Promise<string> {
  const lock = lockDataDir(settings.dataDir);
  running.push('lock', () => {
    lock.release();
    return Promise.resolve();
  });
  await requireDiskSpace(settings.dataDir);
  await requirePortFree(settings.port, 'PORT', settings.host);
  return `Node ${process.versions.node}, ${String(await freeMegabytes(settings.dataDir))} MB free, port ${String(settings.port)}`;
}

async function startInfrastructure(settings: Settings): Promise<Infrastructure> {
  const secrets = openSecrets(settings.dataDir);
  const postgres = await report.step(
    'PostgreSQL',
    () => startPostgres({ dataDir: settings.dataDir, url: settings.databaseUrl }),
    ({ port }) =>
      settings.databaseUrl === undefined
        ? `port ${String(port)}, data in ${settings.dataDir}`
        : 'DATABASE_URL',
  );
  running.push('PostgreSQL', () => postgres.stop());
  const nats = await report.step(
    'NATS',
    () =>
      startNats({
        dataDir: settings.dataDir,
        url: settings.natsUrl,
        tell: (line) => {
          report.say(`    ${line}`);
        },
      }),
    ({ port }) => (settings.natsUrl === undefined ? `port ${String(port)}` : 'NATS_URL'),
  );
  running.push('NATS', () => nats.stop());
  endWhenEnded(postgres.exited, 'PostgreSQL');
  endWhenEnded(nats.exited, 'NATS');
  return {
    databaseUrl: await platformDatabase(postgres.adminUrl),
    natsUrl: nats.url,
    secrets,
    callerKeys: openCallerKeys(secrets.directory, SERVICE_NAMES),
  };
}

/** Without its servers the platform cannot go on: it stops what is left and says why. */
function endWhenEnded(exited: Promise<string>, name: string): void {
  void exited.then((sentence) => {
    if (stopping) return;
    report.failed(name, sentence, `See ${join('DATA_DIR', 'logs')}; start again.`);
    return stop(1);
  });
}

async function demoAccounts(infrastructure: Infrastructure, settings: Settings): Promise<void> {
  if (!settings.demoAccounts) return;
  const caller = {
    natsUrl: infrastructure.natsUrl,
    privateKeyFile: infrastructure.callerKeys.privateKeyFile('platform'),
  };
  const host = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host;
  const accounts = await report.step(
    'demo accounts',
    async () =>
      knownDemoAccounts(settings.dataDir) ??
      createDemoAccounts(`http://${host}:${String(settings.port)}`, caller, settings.dataDir),
    () => 'generated people and enterprises, for trying out (DEMO_ACCOUNTS=off leaves them out)',
  );
  for (const { role, contact, password } of accounts)
    report.say(`      ${role.padEnd(16)} ${contact.padEnd(28)} ${password}`);
}

let stopping = false;

async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await running.stopAll((name, error) => {
    report.failed(name, `did not stop cleanly: ${String(error)}`);
  });
  process.exit(exitCode);
}

function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      report.say('\n  stopping …');
      void stop(0);
    });
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof Reported))
    report.failed('start', error instanceof Error ? error.message : String(error));
  return stop(1);
});
