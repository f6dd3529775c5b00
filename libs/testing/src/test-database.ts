import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateService, prepareDatabase, roleOf, type ServiceDefinition } from '@tianfu/service';

/** Roles belong to the whole server, so every suite gives them the same password. */
const PASSWORD = 'test';
const TEMPLATE_LOCK = 7_241_902;

export interface TestDatabase {
  /** A superuser in this suite's own database. */
  readonly adminUrl: string;
  urlOf(service: ServiceDefinition['name']): string;
  drop(): Promise<void>;
}

/** A database for one suite, copied from a template that is migrated once per run and set of services. */
export async function createTestDatabase(definitions: readonly ServiceDefinition[]): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_ADMIN_URL;
  if (serverUrl === undefined)
    throw new Error('TEST_ADMIN_URL is not set: run integration suites through Jest');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(client, serverUrl, definitions);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    adminUrl: inDatabase(serverUrl, name),
    urlOf: (service) => serviceUrl(serverUrl, name, service),
    drop: () =>
      asAdmin(serverUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function ensureTemplate(
  client: pg.Client,
  serverUrl: string,
  definitions: readonly ServiceDefinition[],
): Promise<string> {
  const template = templateOf(definitions);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount !== 0) return template;
  const unfinished = `${template}_new`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  const passwords = Object.fromEntries(definitions.map(({ name }) => [name, PASSWORD]));
  await prepareDatabase(inDatabase(serverUrl, unfinished), definitions, passwords);
  for (const definition of definitions)
    await migrateService(definition, serviceUrl(serverUrl, unfinished, definition.name));
  await client.query(`alter database ${unfinished} rename to ${template}`);
  // CONNECT was granted on the template; a copy does not inherit it.
  return template;
}

/** Two services may bear one name in one run: a test's own small one, and the real one. */
function templateOf(definitions: readonly ServiceDefinition[]): string {
  const parts = definitions.map(({ name, migrations }) =>
    [name, ...migrations.map((made) => made.name)].join(' '),
  );
  return `template_${createHash('sha256').update(parts.sort().join()).digest('hex').slice(0, 16)}`;
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

function serviceUrl(serverUrl: string, database: string, service: ServiceDefinition['name']): string {
  const url = new URL(inDatabase(serverUrl, database));
  url.username = roleOf(service);
  url.password = PASSWORD;
  return url.toString();
}
