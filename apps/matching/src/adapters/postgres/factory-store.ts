import type { CertificateStopped } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Factories, FactoryGranted } from '../../application/ports.js';
import type { Supplier } from '../../domain/factory.js';
import { productionOf } from '../../domain/production.js';
import { FACTORY_COLUMNS, supplierOf, type FactoryRow } from './factory-rows.js';

/** As the triggers of the tables take it. */
const LOCK = `hashtextextended('matching.change', 0)`;

export class FactoryStore implements Factories {
  async granted(tx: Tx, told: FactoryGranted): Promise<boolean> {
    const { capability } = told;
    // News that comes late says what the supplier can do, but not how it stands.
    const touched = await tx.execute(
      `INSERT INTO factory AS f (factory_id, name, place, lat, lng, standing_version, state, level, scope,
                                 valid_until, production)
       VALUES ($1, $2, $3, $4, $5, $6, 'certified', $7, $8, $9, $10)
       ON CONFLICT (factory_id) DO UPDATE SET
         name = excluded.name, place = excluded.place, lat = excluded.lat, lng = excluded.lng,
         level = excluded.level, scope = excluded.scope, valid_until = excluded.valid_until,
         production = excluded.production,
         state = CASE WHEN excluded.standing_version > f.standing_version THEN 'certified' ELSE f.state END,
         standing_version = greatest(excluded.standing_version, f.standing_version)
       WHERE excluded.standing_version > f.standing_version OR f.production IS NULL`,
      [
        told.enterpriseId,
        told.enterpriseName,
        capability.place ?? null,
        capability.position.lat,
        capability.position.lng,
        told.standingVersion,
        told.level,
        told.scope,
        told.validUntil,
        JSON.stringify(productionOf(capability)),
      ],
    );
    return touched > 0;
  }

  async stopped(
    tx: Tx,
    { enterpriseId, enterpriseName, standingVersion, state }: CertificateStopped,
  ): Promise<boolean> {
    const touched = await tx.execute(
      `INSERT INTO factory AS f (factory_id, name, standing_version, state) VALUES ($1, $2, $3, $4)
       ON CONFLICT (factory_id) DO UPDATE SET
         name = excluded.name, state = excluded.state, standing_version = excluded.standing_version
       WHERE excluded.standing_version > f.standing_version`,
      [enterpriseId, enterpriseName, standingVersion, state],
    );
    return touched > 0;
  }

  async bidDecided(tx: Tx, factoryId: string, won: boolean): Promise<void> {
    await tx.execute(
      `INSERT INTO factory AS f (factory_id, won, decided) VALUES ($1, $2, 1)
       ON CONFLICT (factory_id) DO UPDATE SET won = f.won + excluded.won, decided = f.decided + 1`,
      [factoryId, won ? 1 : 0],
    );
  }

  async find(tx: ReadTx, factoryId: string): Promise<Supplier | undefined> {
    const row = await tx.one<FactoryRow>(
      `SELECT ${FACTORY_COLUMNS} FROM factory WHERE factory_id = $1 AND production IS NOT NULL`,
      [factoryId],
    );
    return row && supplierOf(row);
  }

  async lockOutChanges(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(${LOCK})`);
  }

  async beginChanges(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  }
}
