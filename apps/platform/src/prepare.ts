import { Client } from 'pg';
import { CannotStart } from '@tianfu/servers';
import { migrateService, prepareDatabase, roleOf, type ServiceDefinition } from '@tianfu/service';

const DATABASE = 'tianfu';

/** `adminUrl` for the platform's own database, which is created when it is not there. */
export async function platformDatabase(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl);
  if (url.pathname !== '/postgres' && url.pathname !== '/' && url.pathname !== '') return adminUrl;
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`create database ${DATABASE}`);
  } finally {
    await admin.end();
  }
  url.pathname = `/${DATABASE}`;
  return url.toString();
}

/** The URL with which one service reaches its own schema; the password comes apart from it unless it is given. */
export function serviceDatabaseUrl(
  databaseUrl: string,
  service: ServiceDefinition['name'],
  password = '',
): string {
  const url = new URL(databaseUrl);
  url.username = roleOf(service);
  url.password = password;
  return url.toString();
}

/** Roles, schemas, migrations. Repeatable; N starters at once do it once. */
export async function prepareServices(
  databaseUrl: string,
  services: readonly ServiceDefinition[],
  passwordOf: (service: string) => string,
): Promise<void> {
  const passwords = Object.fromEntries(services.map(({ name }) => [name, passwordOf(name)]));
  await prepareDatabase(databaseUrl, services, passwords);
  for (const service of services) {
    try {
      await migrateService(service, serviceDatabaseUrl(databaseUrl, service.name, passwordOf(service.name)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CannotStart(
        `The migration of ${service.name} failed: ${reason}`,
        'Nothing was changed by it. Mend the cause and start again; data from a newer version needs that newer version.',
        { cause: error },
      );
    }
  }
}
