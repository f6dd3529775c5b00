import type { Tx } from '@tianfu/service';
import type { PartyStore } from '../../application/ports.js';

/** Names of enterprises, as identity tells them. */
export class PostgresParties implements PartyStore {
  async remember(tx: Tx, enterpriseId: string, name: string): Promise<void> {
    await tx.execute(
      `INSERT INTO party (enterprise_id, name) VALUES ($1, $2)
       ON CONFLICT (enterprise_id) DO UPDATE SET name = excluded.name`,
      [enterpriseId, name],
    );
  }
}
