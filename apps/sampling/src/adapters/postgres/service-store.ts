import type { ServiceContent } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Catalogue, PageAfter, Service } from '../../application/centre-ports.js';

interface ServiceRow {
  service_id: string;
  centre_id: string;
  centre_name: string;
  content: ServiceContent;
  version: number;
}

const COLUMNS = 's.service_id, s.centre_id, c.name AS centre_name, s.content, s.version';

export class ServiceStore implements Catalogue {
  async find(
    tx: ReadTx,
    centreId: string,
    { after, limit, sampleType, category }: PageAfter & { sampleType?: string; category?: string },
  ): Promise<Service[]> {
    const rows = await tx.query<ServiceRow>(
      `SELECT ${COLUMNS} FROM service s JOIN centre c USING (centre_id)
       WHERE s.centre_id = $1 AND ($2::uuid IS NULL OR s.service_id > $2)
         AND ($3::text IS NULL OR s.sample_type = $3) AND ($4::text IS NULL OR s.content->'categories' ? $4)
       ORDER BY s.service_id LIMIT $5`,
      [centreId, after ?? null, sampleType ?? null, category ?? null, limit],
    );
    return rows.map(serviceOf);
  }

  async get(tx: ReadTx, centreId: string, serviceId: string): Promise<Service | undefined> {
    const row = await tx.one<ServiceRow>(
      `SELECT ${COLUMNS} FROM service s JOIN centre c USING (centre_id) WHERE s.centre_id = $1 AND s.service_id = $2`,
      [centreId, serviceId],
    );
    return row === undefined ? undefined : serviceOf(row);
  }

  async publish(
    tx: Tx,
    { serviceId, centreId, enterpriseId, content }: Parameters<Catalogue['publish']>[1],
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO service (service_id, centre_id, enterprise_id, sample_type, name, content, active, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 0)`,
      [serviceId, centreId, enterpriseId, content.sampleType, content.name, content, content.active],
    );
  }

  async change(
    tx: Tx,
    { serviceId, centreId, content }: Pick<Service, 'serviceId' | 'centreId' | 'content'>,
    expectedVersion: number,
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE service SET sample_type = $4, name = $5, content = $6, active = $7, version = version + 1
       WHERE service_id = $1 AND centre_id = $2 AND version = $3`,
      [serviceId, centreId, expectedVersion, content.sampleType, content.name, content, content.active],
    );
    return changed === 1;
  }
}

const serviceOf = (row: ServiceRow): Service => ({
  serviceId: row.service_id,
  centreId: row.centre_id,
  centreName: row.centre_name,
  content: row.content,
  version: row.version,
});
