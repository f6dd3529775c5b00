import type { CentrePolicy, CentreProfile } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import { PEOPLE } from '../../domain/people.js';
import type { Centre, Centres, PageAfter } from '../../application/centre-ports.js';

interface CentreRow {
  centre_id: string;
  enterprise_id: string;
  profile: CentreProfile;
  policy: CentrePolicy;
  open: boolean;
  version: number;
  plan_version: number;
  people: number;
  machines: number;
  services: number;
}

const KINDS_OF_PEOPLE = `('${PEOPLE.join("', '")}')`;
/** Most offers compared for one quote. */
const MAX_OFFERS = 5;
const COLUMNS = `c.centre_id, c.enterprise_id, c.profile, c.policy, c.open, c.version, c.plan_version,
  (SELECT coalesce(sum(r.capacity), 0)::integer FROM resource r
    WHERE r.centre_id = c.centre_id AND r.active AND r.kind IN ${KINDS_OF_PEOPLE}) AS people,
  (SELECT coalesce(sum(r.capacity), 0)::integer FROM resource r
    WHERE r.centre_id = c.centre_id AND r.active AND r.kind NOT IN ${KINDS_OF_PEOPLE}) AS machines,
  (SELECT count(*)::integer FROM service s WHERE s.centre_id = c.centre_id AND s.active) AS services`;

export class CentreStore implements Centres {
  async register(
    tx: Tx,
    { centreId, enterpriseId, profile, policy }: Parameters<Centres['register']>[1],
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO centre (centre_id, enterprise_id, name, profile, policy, open, version)
       VALUES ($1, $2, $3, $4, $5, true, 0)`,
      [centreId, enterpriseId, profile.name, profile, policy],
    );
  }

  async get(tx: ReadTx, centreId: string): Promise<Centre | undefined> {
    const row = await tx.one<CentreRow>(`SELECT ${COLUMNS} FROM centre c WHERE c.centre_id = $1`, [centreId]);
    return row === undefined ? undefined : centreOf(row);
  }

  async find(
    tx: ReadTx,
    { after, limit, enterpriseId, q }: PageAfter & { enterpriseId?: string; q?: string },
  ): Promise<Centre[]> {
    const rows = await tx.query<CentreRow>(
      `SELECT ${COLUMNS} FROM centre c
       WHERE ($1::uuid IS NULL OR c.centre_id > $1) AND ($2::uuid IS NULL OR c.enterprise_id = $2)
         AND ($3::text IS NULL OR position(lower($3) IN lower(c.name)) > 0)
       ORDER BY c.centre_id LIMIT $4`,
      [after ?? null, enterpriseId ?? null, q ?? null, limit],
    );
    return rows.map(centreOf);
  }

  async change(
    tx: Tx,
    centreId: string,
    { profile, policy, open }: Pick<Centre, 'profile' | 'policy' | 'open'>,
    expectedVersion: number,
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE centre SET name = $3, profile = $4, policy = $5, open = $6, version = version + 1,
              plan_version = plan_version + 1
       WHERE centre_id = $1 AND version = $2`,
      [centreId, expectedVersion, profile.name, profile, policy, open],
    );
    return changed === 1;
  }

  async offering(
    tx: ReadTx,
    sampleType: string,
    category: string,
  ): Promise<{ centreId: string; serviceId: string }[]> {
    const rows = await tx.query<{ centre_id: string; service_id: string }>(
      `SELECT DISTINCT ON (s.centre_id) s.centre_id, s.service_id FROM service s JOIN centre c USING (centre_id)
       WHERE c.open AND s.active AND s.sample_type = $1 AND s.content->'categories' ? $2
       ORDER BY s.centre_id, s.service_id LIMIT ${MAX_OFFERS}`,
      [sampleType, category],
    );
    return rows.map((row) => ({ centreId: row.centre_id, serviceId: row.service_id }));
  }
}

const centreOf = (row: CentreRow): Centre => ({
  centreId: row.centre_id,
  enterpriseId: row.enterprise_id,
  profile: row.profile,
  policy: row.policy,
  open: row.open,
  version: row.version,
  planVersion: row.plan_version,
  people: row.people,
  machines: row.machines,
  services: row.services,
});
