import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { CannotStart, lockDataDir, removeDataDir, startNats, startPostgres } from '@tianfu/servers';
import { Client } from 'pg';

const root = join(import.meta.dirname, '../../..');
const folders: string[] = [];
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? describe : describe.skip; // reason: only root runs PostgreSQL as another OS user

afterEach(async () => {
  for (const folder of folders.splice(0)) await removeDataDir(folder);
});

describe('PostgreSQL of a DATA_DIR', () => {
  it('comes up durable, with checksums, in UTF-8, on this machine only', async () => {
    const postgres = await startPostgres({ dataDir: aDataDir() });
    const settings = ['data_checksums', 'fsync', 'synchronous_commit', 'listen_addresses', 'server_encoding'];
    const [row] = await ask(
      postgres.adminUrl,
      `select ${settings.map((s) => `current_setting('${s}') ${s}`).join()}`,
    );
    expect(row).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
    });
    await postgres.stop();
  });

  it('lets nobody in without the password', async () => {
    const postgres = await startPostgres({ dataDir: aDataDir() });
    const wrong = postgres.adminUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    await postgres.stop();
  });

  it('keeps data and port over a restart', async () => {
    const dataDir = aDataDir();
    const first = await startPostgres({ dataDir });
    await ask(first.adminUrl, "create table kept as select '棉布' as fabric");
    await first.stop();

    const second = await startPostgres({ dataDir });
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await ask(second.adminUrl, 'select fabric from kept')).toEqual([{ fabric: '棉布' }]);
    await second.stop();
  });

  it('begins anew where making the data was interrupted', async () => {
    const dataDir = aDataDir();
    mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true });
    const postgres = await startPostgres({ dataDir });
    expect(await ask(postgres.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await postgres.stop();
  });

  it('never deletes files that are not a whole database', async () => {
    const dataDir = aDataDir();
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'somebody'), 'kept');
    await expect(startPostgres({ dataDir })).rejects.toThrow('no whole database');
    expect(readFileSync(join(dataDir, 'postgres', 'somebody'), 'utf8')).toBe('kept');
  });

  it('starts although its old process number now belongs to another program', async () => {
    const dataDir = aDataDir();
    const first = await startPostgres({ dataDir });
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const text = readFileSync(pidFile, 'utf8');
    await first.stop();
    // As that OS user, whose processes PostgreSQL minds; those of others it looks past by itself.
    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    const other = spawn('sleep', ['60'], { uid, gid });
    writeFileSync(pidFile, text.replace(/^\d+/, String(other.pid)));

    const second = await startPostgres({ dataDir });
    expect(await ask(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  it('tells when the server ends by itself', async () => {
    const dataDir = aDataDir();
    const postgres = await startPostgres({ dataDir });
    process.kill(postgresPid(dataDir), 'SIGQUIT');
    expect(await postgres.exited).toMatch(/^PostgreSQL ended/);
  });

  it('refuses a port that is taken and names it', async () => {
    const { port, close } = await aListener();
    await expect(startPostgres({ dataDir: aDataDir(), port })).rejects.toThrow(`Port ${port} is taken`);
    close();
  });
});

describe('nats-server of a DATA_DIR', () => {
  it('keeps a JetStream message and its port over a restart', async () => {
    const dataDir = aDataDir();
    const first = await startNats({ dataDir });
    await withNats(first.url, async (connection) => {
      await (await jetstreamManager(connection)).streams.add({ name: 'KEPT', subjects: ['kept.>'] });
      await jetstream(connection).publish('kept.one', '棉布', { msgID: '1' });
    });
    await first.stop();

    const second = await startNats({ dataDir });
    expect(second.url).toBe(first.url);
    await withNats(second.url, async (connection) => {
      const message = await (await jetstreamManager(connection)).streams.getMessage('KEPT', { seq: 1 });
      expect(message?.string()).toBe('棉布');
    });
    await second.stop();
  });

  it('takes another port when somebody has the one of the last run', async () => {
    const dataDir = aDataDir();
    const first = await startNats({ dataDir });
    await first.stop();
    const { close } = await aListener(first.port);
    const second = await startNats({ dataDir });
    expect(second.port).not.toBe(first.port);
    await second.stop();
    close();
  });

  it('lets nobody in without the password', async () => {
    const nats = await startNats({ dataDir: aDataDir() });
    await expect(connect({ servers: `127.0.0.1:${nats.port}` })).rejects.toThrow(/authorization/i);
    await nats.stop();
  });
});

describe('a platform that was killed', () => {
  it('leaves orphans that the next start ends, with the data still there', async () => {
    const dataDir = aDataDir();
    const platform = spawn(
      process.execPath,
      [
        '--import',
        join(root, 'libs/testing/jest/register-typescript.mjs'),
        join(root, 'libs/servers/test/stand-in-platform.ts'),
        dataDir,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = (await once(platform.stdout, 'data')) as [Buffer];
    // The stand-in prints exactly this.
    const { postgres: adminUrl } = JSON.parse(line.toString()) as { postgres: string };
    await ask(adminUrl, 'create table kept as select 7 as pieces');
    const orphans = [postgresPid(dataDir), Number(readFileSync(join(dataDir, 'nats', 'nats.pid'), 'utf8'))];
    platform.kill('SIGKILL');
    await once(platform, 'exit');
    expect(orphans.map(runs)).toEqual([true, true]);

    const lock = lockDataDir(dataDir);
    const [postgres, nats] = await Promise.all([startPostgres({ dataDir }), startNats({ dataDir })]);
    expect(orphans.map(runs)).toEqual([false, false]);
    expect(postgres.adminUrl).toBe(adminUrl);
    expect(await ask(postgres.adminUrl, 'select pieces from kept')).toEqual([{ pieces: 7 }]);
    await Promise.all([postgres.stop(), nats.stop()]);
    lock.release();
  });
});

describe('two copies on one machine', () => {
  it('do not disturb each other', async () => {
    const [here, there] = await Promise.all(
      [aDataDir(), aDataDir()].map(async (dataDir) => ({
        postgres: await startPostgres({ dataDir }),
        nats: await startNats({ dataDir }),
      })),
    );
    if (here === undefined || there === undefined) throw new Error('Two were started.');
    await ask(here.postgres.adminUrl, 'create table mine ()');
    await expect(ask(there.postgres.adminUrl, 'select * from mine')).rejects.toThrow('does not exist');
    await withNats(here.nats.url, async (connection) => {
      await (await jetstreamManager(connection)).streams.add({ name: 'MINE', subjects: ['mine.>'] });
    });
    await withNats(there.nats.url, async (connection) => {
      await expect((await jetstreamManager(connection)).streams.info('MINE')).rejects.toThrow('not found');
    });
    for (const server of [here.postgres, here.nats, there.postgres, there.nats]) await server.stop();
  });
});

asRoot('below a folder that others cannot enter (needs root)', () => {
  it('keeps the data where the OS user of PostgreSQL gets to them', async () => {
    const dataDir = join(aDataDir(0o700), 'inner');
    mkdirSync(dataDir);
    const first = await startPostgres({ dataDir });
    await ask(first.adminUrl, 'create table kept as select 7 as pieces');
    await first.stop();
    const second = await startPostgres({ dataDir });
    expect(await ask(second.adminUrl, 'select pieces from kept')).toEqual([{ pieces: 7 }]);
    await second.stop();
    expect(readFileSync(join(dataDir, 'postgres.location'), 'utf8')).toMatch(/^\/var\/lib\/tianfu\//);
    await removeDataDir(dataDir);
  });

  it('refuses a copied DATA_DIR, whose original has that database', async () => {
    const parent = aDataDir(0o700);
    const [original, copy] = [join(parent, 'original'), join(parent, 'copy')];
    mkdirSync(original);
    await (await startPostgres({ dataDir: original })).stop();
    cpSync(original, copy, { recursive: true });
    await expect(startPostgres({ dataDir: copy })).rejects.toThrow(/is a copy of .*original/);
    await removeDataDir(original);
  });
});

describe('servers that run already', () => {
  it('are used as they are, and nothing is started', async () => {
    const dataDir = aDataDir();
    const [url, natsUrl] = [process.env.TEST_ADMIN_URL ?? '', process.env.TEST_NATS_URL ?? ''];
    const postgres = await startPostgres({ dataDir, url });
    const nats = await startNats({ dataDir, url: natsUrl });
    await Promise.all([postgres.stop(), nats.stop()]);
    expect(await ask(postgres.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(nats.url).toBe(natsUrl);
  });

  it('are refused by name, without their password, when they do not answer', async () => {
    const { port, close } = await aListener();
    close();
    const start = startNats({ dataDir: aDataDir(), url: `nats://me:secret@127.0.0.1:${port}` });
    const error: unknown = await start.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CannotStart);
    expect(String(error)).toContain(`NATS does not answer at 127.0.0.1:${port}`);
    expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  });
});

/** A temporary DATA_DIR that the OS user of PostgreSQL may enter, unless another mode is asked for. */
function aDataDir(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), `tianfu-test-${process.pid}-`));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A server that ends takes its connections along.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function withNats(url: string, work: (connection: NatsConnection) => Promise<void>): Promise<void> {
  const { host, username, password } = new URL(url);
  const connection = await connect({ servers: host, user: username, pass: password });
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}

async function aListener(wanted = 0): Promise<{ port: number; close: () => void }> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('A TCP server has an address object.');
  return { port: address.port, close: () => void server.close() };
}

const postgresPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // An orphan that ended is a zombie until something inherits it.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
