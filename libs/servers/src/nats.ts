import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

import { CannotStart } from './cannot-start.js';
import { requireAnswer } from './external-server.js';
import { findNatsBinary, isAtLeast, type NatsBinary } from './nats-binary.js';
import { isPortFree, preferPort, requirePortFree } from './ports.js';
import { commandLineOf, endProcess, isAlive } from './processes.js';
import { lastPortOf, rememberPort } from './run-state.js';
import { openSecrets } from './secrets.js';
import { startServer, type ServerProcess } from './server-process.js';
import { makeDataDir, readIfThere, writeWhole } from './small-files.js';

const account = 'tianfu';
const triesForAPort = 3;
const greetingTimeoutMs = 500;
/** Time to read back the store after a crash. */
const startTimeoutMs = 60_000;
const stopSignals = [
  { signal: 'SIGTERM', waitMs: 15_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const;

export interface NatsOptions {
  /** The platform's folder, locked with `lockDataDir`. */
  readonly dataDir: string;
  /** Refuses to start when this one is taken. Without it: the port of the last run if free, else any. */
  readonly port?: number | undefined;
  /** A server that runs already (NATS_URL): nothing is started, this one is used. */
  readonly url?: string | undefined;
  /** Is given a line before anything that takes long, such as installing nats-server. */
  readonly tell?: (line: string) => void;
}

export interface NatsServer {
  /** `nats://user:password@host:port`. The clients of @nats-io want user and password apart from it. */
  readonly url: string;
  readonly port: number;
  /** Resolves, with one sentence, when the server ends; never for one that runs elsewhere. */
  readonly exited: Promise<string>;
  /** Stops what was started here, and waits. Harmless when called twice. */
  stop(): Promise<void>;
}

/**
 * Brings up nats-server with JetStream on 127.0.0.1, with port, account and store of this DATA_DIR's own. An
 * orphan whose platform was killed is stopped before.
 *
 * @throws CannotStart with what is wrong and how to mend it
 */
export async function startNats(options: NatsOptions): Promise<NatsServer> {
  if (options.url !== undefined) {
    const { port } = await requireAnswer('NATS', 'NATS_URL', options.url, 4222);
    return { url: options.url, port, exited: new Promise(() => {}), stop: async () => {} };
  }
  const dataDir = makeDataDir(options.dataDir);
  const { natsPassword } = openSecrets(dataDir);
  const binary = await findNatsBinary(options.tell ?? (() => {}));
  await stopOrphanNats(dataDir);

  const { server, port } = await startOnSomePort(binary, dataDir, natsPassword, options.port);
  rememberPort(dataDir, 'nats', port);
  return {
    url: `nats://${account}:${natsPassword}@127.0.0.1:${port}`,
    port,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

async function startOnSomePort(
  binary: NatsBinary,
  dataDir: string,
  password: string,
  fixedPort: number | undefined,
): Promise<{ server: ServerProcess; port: number }> {
  if (fixedPort !== undefined) {
    await requirePortFree(fixedPort, 'NATS_PORT');
    return { server: await run(binary, dataDir, password, fixedPort), port: fixedPort };
  }
  for (let tries = 1; ; tries += 1) {
    const port = await preferPort(lastPortOf(dataDir, 'nats'));
    try {
      return { server: await run(binary, dataDir, password, port), port };
    } catch (error) {
      // Somebody took the port between the question and the start.
      if (tries >= triesForAPort || (await isPortFree(port))) throw error;
    }
  }
}

function run(binary: NatsBinary, dataDir: string, password: string, port: number): Promise<ServerProcess> {
  const folder = join(dataDir, 'nats');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const serverName = `tianfu-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  writeWhole(configFile(dataDir), configuration({ binary, dataDir, serverName, password, port }));
  return startServer({
    name: 'nats-server',
    command: binary.path,
    args: ['--config', configFile(dataDir)],
    workingFolder: folder,
    logFile: join(dataDir, 'logs', 'nats.log'),
    startTimeoutMs,
    stopSignals,
    isReady: async () => (await greetingOf(port)).includes(`"server_name":"${serverName}"`),
  });
}

const configFile = (dataDir: string): string => join(dataDir, 'nats', 'nats.conf');
/** nats-server writes it itself, before it opens its store. */
const pidFile = (dataDir: string): string => join(dataDir, 'nats', 'nats.pid');

/** Only what nats-server 2.9.10 knows; it refuses a file with a field it does not. */
function configuration(of: {
  binary: NatsBinary;
  dataDir: string;
  serverName: string;
  password: string;
  port: number;
}): string {
  const jetStream = [
    `store_dir: ${JSON.stringify(join(of.dataDir, 'nats'))}`,
    'max_memory_store: 64MB',
    'max_file_store: 4GB',
    // Without it an acknowledged message may be lost in a power cut. PostgreSQL's outbox has them all still.
    ...(isAtLeast(of.binary.version, 2, 10) ? ['sync_interval: always'] : []),
  ];
  return [
    '# Written at every start; changes made here do not last.',
    `server_name: ${of.serverName}`,
    `listen: "127.0.0.1:${of.port}"`,
    // The gateway takes bodies up to 1 MiB; written anew as JSON and with its headers one may grow past that.
    'max_payload: 2MB',
    'write_deadline: "10s"',
    `pid_file: ${JSON.stringify(pidFile(of.dataDir))}`,
    'jetstream {',
    ...jetStream.map((line) => `  ${line}`),
    '}',
    // A service that is busy starting may need more than the two seconds given by default to say who it is.
    `authorization { user: ${account}, password: ${JSON.stringify(of.password)}, timeout: 10 }`,
    '',
  ].join('\n');
}

/** Stops the nats-server of a DATA_DIR whose platform was killed, if one runs. */
export async function stopOrphanNats(dataDir: string): Promise<void> {
  const pid = Number(readIfThere(pidFile(dataDir)));
  if (!(pid > 0) || !isAlive(pid) || !commandLineOf(pid).endsWith(`--config ${configFile(dataDir)}`)) return;
  if (await endProcess(pid, stopSignals)) return;
  throw new CannotStart(
    `A nats-server left over from before (process ${pid}) does not end.`,
    `End it by hand, then start again: kill -9 ${pid}`,
  );
}

/** What the server says first to everybody who connects: `INFO {…}`. Empty when it does not. */
function greetingOf(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: greetingTimeoutMs });
    const end = (greeting: string): void => {
      socket.destroy();
      resolve(greeting);
    };
    socket.once('data', (data) => end(data.toString('utf8')));
    socket
      .once('timeout', () => end(''))
      .once('error', () => end(''))
      .once('end', () => end(''));
  });
}
