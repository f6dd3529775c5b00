import { Injectable } from '@nestjs/common';
import type { MemberRole } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Member, MembershipStore } from '../../application/ports.js';
import type { Membership } from '../../domain/active-enterprise.js';

const MEMBER = `SELECT m.person_id AS "personId", p.name, m.roles, m.joined_at AS "joinedAt"
  FROM membership m JOIN person p ON p.id = m.person_id`;

@Injectable()
export class PgMembershipStore implements MembershipStore {
  async add(tx: Tx, enterpriseId: string, personId: string, roles: readonly MemberRole[]): Promise<void> {
    await tx.execute('INSERT INTO membership (enterprise_id, person_id, roles) VALUES ($1, $2, $3)', [
      enterpriseId,
      personId,
      roles,
    ]);
  }

  of(tx: ReadTx, personId: string): Promise<Membership[]> {
    return tx.query<Membership>(
      `SELECT m.enterprise_id AS "enterpriseId", e.name AS "enterpriseName", m.roles
       FROM membership m JOIN enterprise e ON e.id = m.enterprise_id
       WHERE m.person_id = $1 ORDER BY m.joined_at, m.enterprise_id`,
      [personId],
    );
  }

  get(tx: ReadTx, enterpriseId: string, personId: string): Promise<Member | undefined> {
    return tx.one<Member>(`${MEMBER} WHERE m.enterprise_id = $1 AND m.person_id = $2`, [
      enterpriseId,
      personId,
    ]);
  }

  list(tx: ReadTx, enterpriseId: string, limit: number): Promise<Member[]> {
    return tx.query<Member>(
      `${MEMBER} WHERE m.enterprise_id = $1 ORDER BY m.joined_at, m.person_id LIMIT $2`,
      [enterpriseId, limit],
    );
  }

  async count(tx: ReadTx, enterpriseId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'SELECT count(*)::integer AS count FROM membership WHERE enterprise_id = $1',
      [enterpriseId],
    );
    return row?.count ?? 0;
  }

  async owners(tx: ReadTx, enterpriseId: string): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }>(
      "SELECT person_id FROM membership WHERE enterprise_id = $1 AND 'owner' = ANY (roles)",
      [enterpriseId],
    );
    return rows.map((row) => row.person_id);
  }

  async changeRoles(
    tx: Tx,
    enterpriseId: string,
    personId: string,
    roles: readonly MemberRole[],
  ): Promise<void> {
    await tx.execute('UPDATE membership SET roles = $3 WHERE enterprise_id = $1 AND person_id = $2', [
      enterpriseId,
      personId,
      roles,
    ]);
  }

  async remove(tx: Tx, enterpriseId: string, personId: string): Promise<void> {
    await tx.execute('DELETE FROM membership WHERE enterprise_id = $1 AND person_id = $2', [
      enterpriseId,
      personId,
    ]);
  }
}
