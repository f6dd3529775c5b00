/** What a split installation runs once before the services: secrets, roles, schemas, migrations. */
import { SERVICE_NAMES } from '@tianfu/contracts';
import { openCallerKeys, openSecrets } from '@tianfu/servers';
import { platformDatabase, prepareServices } from './prepare.js';
import { SERVICES } from './services.js';

const databaseUrl = process.env.DATABASE_URL;
const dataDir = process.env.DATA_DIR;

if (databaseUrl === undefined || dataDir === undefined) {
  console.error(
    'DATABASE_URL (an administrator of PostgreSQL) and DATA_DIR (where the secrets go) are needed.',
  );
  process.exit(2);
}
const secrets = openSecrets(dataDir);
openCallerKeys(secrets.directory, SERVICE_NAMES);
await prepareServices(await platformDatabase(databaseUrl), SERVICES, (name) => secrets.rolePassword(name));
console.log(`Secrets in ${secrets.directory}; schemas and migrations are current.`);
