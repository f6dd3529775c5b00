import type { ReadTx, Tx } from '@tianfu/service';
import type { Standing, Standings } from '../../application/side-ports.js';

interface StandingRow {
  enterprise_id: string;
  enterprise_name: string | null;
  certified: boolean;
  workers: number | null;
  valid_until: string | null;
  standing_version: number;
}

export class StandingStore implements Standings {
  async get(tx: ReadTx, enterpriseId: string): Promise<Standing | undefined> {
    const row = await tx.one<StandingRow>(
      `SELECT enterprise_id, enterprise_name, certified, workers, valid_until::text, standing_version
       FROM standing WHERE enterprise_id = $1`,
      [enterpriseId],
    );
    if (row === undefined) return undefined;
    return {
      enterpriseId: row.enterprise_id,
      certified: row.certified,
      standingVersion: row.standing_version,
      ...(row.enterprise_name === null ? {} : { enterpriseName: row.enterprise_name }),
      ...(row.workers === null ? {} : { workers: row.workers }),
      ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
    };
  }

  /** News may come in any order: the version decides which is the latest. */
  async keep(tx: Tx, standing: Standing): Promise<void> {
    await tx.execute(
      `INSERT INTO standing AS s (enterprise_id, enterprise_name, certified, workers, valid_until, standing_version)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (enterprise_id) DO UPDATE SET enterprise_name = excluded.enterprise_name,
         certified = excluded.certified, workers = coalesce(excluded.workers, s.workers),
         valid_until = coalesce(excluded.valid_until, s.valid_until), standing_version = excluded.standing_version
       WHERE s.standing_version < excluded.standing_version`,
      [
        standing.enterpriseId,
        standing.enterpriseName ?? null,
        standing.certified,
        standing.workers ?? null,
        standing.validUntil ?? null,
        standing.standingVersion,
      ],
    );
  }
}
