import { Injectable } from '@nestjs/common';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Enterprise, EnterpriseStore } from '../../application/ports.js';

interface EnterpriseRow {
  id: string;
  name: string;
  uscc: string;
  address: string | null;
  created_at: Date;
}

const COLUMNS = 'id, name, uscc, address, created_at';

@Injectable()
export class PgEnterpriseStore implements EnterpriseStore {
  async add(
    tx: Tx,
    enterprise: Omit<Enterprise, 'createdAt'>,
    founderId: string,
  ): Promise<Enterprise | undefined> {
    const row = await tx.one<EnterpriseRow>(
      `INSERT INTO enterprise (id, name, uscc, address, created_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (uscc) DO NOTHING RETURNING ${COLUMNS}`,
      [enterprise.enterpriseId, enterprise.name, enterprise.uscc, enterprise.address ?? null, founderId],
    );
    return row && enterpriseOf(row);
  }

  async get(tx: ReadTx, enterpriseId: string): Promise<Enterprise | undefined> {
    const row = await tx.one<EnterpriseRow>(`SELECT ${COLUMNS} FROM enterprise WHERE id = $1`, [
      enterpriseId,
    ]);
    return row && enterpriseOf(row);
  }

  async lock(tx: Tx, enterpriseId: string): Promise<void> {
    await tx.execute('SELECT 1 FROM enterprise WHERE id = $1 FOR NO KEY UPDATE', [enterpriseId]);
  }

  async nextVersion(tx: Tx, enterpriseId: string): Promise<number> {
    const row = await tx.one<{ version: number }>(
      'UPDATE enterprise SET version = version + 1 WHERE id = $1 RETURNING version',
      [enterpriseId],
    );
    assert(row !== undefined, 'only an enterprise that exists has events');
    return row.version;
  }
}

const enterpriseOf = (row: EnterpriseRow): Enterprise => ({
  enterpriseId: row.id,
  name: row.name,
  uscc: row.uscc,
  address: row.address ?? undefined,
  createdAt: row.created_at,
});
