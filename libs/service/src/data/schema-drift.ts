import type { ServiceDefinition } from '../boot/definition.js';
import { dataSourceFor } from './data-source.js';

/**
 * What TypeORM would change to make the migrated schema equal the entities. Empty when they agree; tables
 * without an entity are not looked at.
 *
 * @param url as the role of the service, in a migrated database
 */
export async function schemaDrift(
  definition: Pick<ServiceDefinition, 'name' | 'entities'>,
  url: string,
): Promise<string[]> {
  const dataSource = await dataSourceFor({
    name: definition.name,
    url,
    poolMax: 2,
    entities: definition.entities,
    migrations: [],
  }).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
