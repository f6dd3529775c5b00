import { Refusal, type ResourceContent, type ResourceView } from '@tianfu/contracts';
import { isUniqueViolation, pgErrorOf, type ReadTx, type Tx } from '@tianfu/service';
import type { PageAfter, Resources } from '../../application/centre-ports.js';
import { wordKey } from '../../domain/sheet/sheet-words.js';

interface ResourceRow {
  resource_id: string;
  centre_id: string;
  content: ResourceContent;
  version: number;
}

const COLUMNS = 'resource_id, centre_id, content, version';
const MAX_RESOURCES = 1_000;
const FOREIGN_KEY = '23503';

export class ResourceStore implements Resources {
  async find(
    tx: ReadTx,
    centreId: string,
    { after, limit, kind }: PageAfter & { kind?: string },
  ): Promise<ResourceView[]> {
    const rows = await tx.query<ResourceRow>(
      `SELECT ${COLUMNS} FROM resource
       WHERE centre_id = $1 AND ($2::uuid IS NULL OR resource_id > $2) AND ($3::text IS NULL OR kind = $3)
       ORDER BY resource_id LIMIT $4`,
      [centreId, after ?? null, kind ?? null, limit],
    );
    return rows.map(viewOf);
  }

  all(tx: ReadTx, centreId: string): Promise<ResourceView[]> {
    return this.find(tx, centreId, { after: undefined, limit: MAX_RESOURCES });
  }

  async get(tx: ReadTx, centreId: string, resourceId: string): Promise<ResourceView | undefined> {
    const row = await tx.one<ResourceRow>(
      `SELECT ${COLUMNS} FROM resource WHERE centre_id = $1 AND resource_id = $2`,
      [centreId, resourceId],
    );
    return row === undefined ? undefined : viewOf(row);
  }

  async centreOf(tx: ReadTx, resourceId: string): Promise<string | undefined> {
    const row = await tx.one<{ centre_id: string }>('SELECT centre_id FROM resource WHERE resource_id = $1', [
      resourceId,
    ]);
    return row?.centre_id;
  }

  async ofPerson(tx: ReadTx, centreId: string, personId: string): Promise<ResourceView | undefined> {
    const row = await tx.one<ResourceRow>(
      `SELECT ${COLUMNS} FROM resource WHERE centre_id = $1 AND person_id = $2 AND active
       ORDER BY resource_id LIMIT 1`,
      [centreId, personId],
    );
    return row === undefined ? undefined : viewOf(row);
  }

  async add(
    tx: Tx,
    { centreId, enterpriseId, resourceId, content }: Parameters<Resources['add']>[1],
  ): Promise<void> {
    await this.#named(() =>
      tx.execute(
        `INSERT INTO resource (resource_id, centre_id, enterprise_id, kind, name, name_key, content, capacity, active,
           person_id, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)`,
        [resourceId, centreId, enterpriseId, ...fieldsOf(content)],
      ),
    );
    await this.#units(tx, resourceId, content.capacity);
  }

  async change(
    tx: Tx,
    { centreId, resourceId }: { centreId: string; resourceId: string },
    content: ResourceContent,
    expectedVersion: number,
  ): Promise<boolean> {
    const changed = await this.#named(() =>
      tx.execute(
        `UPDATE resource SET kind = $3, name = $4, name_key = $5, content = $6, capacity = $7, active = $8,
           person_id = $9, version = version + 1
         WHERE centre_id = $1 AND resource_id = $2 AND version = $10`,
        [centreId, resourceId, ...fieldsOf(content), expectedVersion],
      ),
    );
    if (changed === 1) await this.#units(tx, resourceId, content.capacity);
    return changed === 1;
  }

  async unitsInUse(tx: ReadTx, centreId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ resource_id: string; unit: number }>(
      `SELECT resource_id, max(unit) AS unit FROM allocation WHERE centre_id = $1 GROUP BY resource_id`,
      [centreId],
    );
    return new Map(rows.map(({ resource_id: resourceId, unit }) => [resourceId, unit]));
  }

  /** Units are rows; one that allocations still name can not go. */
  async #units(tx: Tx, resourceId: string, capacity: number): Promise<void> {
    try {
      await tx.execute('DELETE FROM resource_unit WHERE resource_id = $1 AND unit > $2', [
        resourceId,
        capacity,
      ]);
    } catch (error) {
      if (pgErrorOf(error)?.code !== FOREIGN_KEY) throw error;
      throw new Refusal('RESOURCE_BUSY', { bookings: '1+' }, [], { cause: error });
    }
    await tx.execute(
      `INSERT INTO resource_unit (resource_id, unit) SELECT $1, generate_series(1, $2::integer)
       ON CONFLICT DO NOTHING`,
      [resourceId, capacity],
    );
  }

  async #named<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (!isUniqueViolation(error, 'resource_name')) throw error;
      throw new Refusal('RESOURCE_NAME_TAKEN', {}, [], { cause: error });
    }
  }
}

const fieldsOf = (content: ResourceContent): readonly unknown[] => [
  content.kind,
  content.name,
  wordKey(content.name),
  content,
  content.capacity,
  content.active,
  content.personId ?? null,
];

const viewOf = ({
  resource_id: resourceId,
  centre_id: centreId,
  content,
  version,
}: ResourceRow): ResourceView => ({
  ...content,
  resourceId,
  centreId,
  version,
});
