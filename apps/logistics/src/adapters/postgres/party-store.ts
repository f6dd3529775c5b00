import type { CertificateStopped } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { GrantedStanding, PartyStore } from '../../application/ports.js';

const REMEMBER = `INSERT INTO party (enterprise_id, name) VALUES ($1, $2)
  ON CONFLICT (enterprise_id) DO UPDATE SET name = excluded.name`;

// What is older than known changes nothing, whatever arrives first.
const GRANT = `INSERT INTO standing AS s (enterprise_id, certificate_id, state, valid_until, standing_version)
  VALUES ($1, $2, 'certified', $3, $4)
  ON CONFLICT (enterprise_id) DO UPDATE SET certificate_id = excluded.certificate_id, state = excluded.state,
    valid_until = excluded.valid_until, standing_version = excluded.standing_version
  WHERE s.standing_version < excluded.standing_version`;

const STOP = `INSERT INTO standing AS s (enterprise_id, certificate_id, state, standing_version)
  VALUES ($1, $2, $3, $4)
  ON CONFLICT (enterprise_id) DO UPDATE SET certificate_id = excluded.certificate_id, state = excluded.state,
    standing_version = excluded.standing_version
  WHERE s.standing_version < excluded.standing_version`;

/** SQL of whether an enterprise is certified today, Asia/Shanghai. */
export const certifiedSql = (enterpriseId: string): string =>
  `EXISTS (SELECT FROM standing st WHERE st.enterprise_id = ${enterpriseId} AND st.state = 'certified'
    AND st.valid_until >= (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date)`;

/** Names and certificates of enterprises, as identity and certification tell them. */
export class PostgresParties implements PartyStore {
  async remember(tx: Tx, enterpriseId: string, name: string): Promise<void> {
    await tx.execute(REMEMBER, [enterpriseId, name]);
  }

  async grant(tx: Tx, granted: GrantedStanding): Promise<void> {
    const { enterpriseId, certificateId, validUntil, standingVersion } = granted;
    await tx.execute(GRANT, [enterpriseId, certificateId, validUntil, standingVersion]);
  }

  async stop(tx: Tx, stopped: CertificateStopped): Promise<void> {
    const { enterpriseId, certificateId, state, standingVersion } = stopped;
    await tx.execute(STOP, [enterpriseId, certificateId, state, standingVersion]);
  }

  async isCertified(tx: ReadTx, enterpriseId: string): Promise<boolean> {
    const row = await tx.one<{ certified: boolean }>(`SELECT ${certifiedSql('$1')} AS certified`, [
      enterpriseId,
    ]);
    return row?.certified === true;
  }
}
