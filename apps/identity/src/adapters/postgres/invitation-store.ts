import { Injectable } from '@nestjs/common';
import type { MemberRole } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Invitation, InvitationStore, NewInvitation } from '../../application/ports.js';
import { stateAt, type InvitationState } from '../../domain/invitation-states.js';

interface InvitationRow {
  enterprise_id: string;
  id: string;
  invitee: string;
  roles: MemberRole[];
  state: InvitationState;
  expires_at: Date;
  now: Date;
}

const SELECTED = `SELECT enterprise_id, id, invitee, roles, state, expires_at, clock_timestamp() AS now
  FROM invitation`;
const OPEN = "state = 'open' AND expires_at > clock_timestamp()";

@Injectable()
export class PgInvitationStore implements InvitationStore {
  async add(tx: Tx, invitation: NewInvitation): Promise<Date> {
    const row = await tx.one<{ expires_at: Date }>(
      `INSERT INTO invitation (enterprise_id, id, invitee, roles, code_hash, created_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(days => $7)) RETURNING expires_at`,
      [
        invitation.enterpriseId,
        invitation.invitationId,
        invitation.invitee,
        invitation.roles,
        invitation.codeHash,
        invitation.createdBy,
        invitation.validDays,
      ],
    );
    assert(row !== undefined, 'an insert returns its row');
    return row.expires_at;
  }

  async countOpen(tx: ReadTx, enterpriseId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::integer AS count FROM invitation WHERE enterprise_id = $1 AND ${OPEN}`,
      [enterpriseId],
    );
    return row?.count ?? 0;
  }

  async list(tx: ReadTx, enterpriseId: string, limit: number): Promise<Invitation[]> {
    const rows = await tx.query<InvitationRow>(
      `${SELECTED} WHERE enterprise_id = $1 ORDER BY (${OPEN}) DESC, created_at DESC, id DESC LIMIT $2`,
      [enterpriseId, limit],
    );
    return rows.map(invitationOf);
  }

  async byCode(tx: ReadTx, codeHash: Buffer): Promise<Invitation | undefined> {
    const row = await tx.one<InvitationRow>(`${SELECTED} WHERE code_hash = $1`, [codeHash]);
    return row && invitationOf(row);
  }

  async lockByCode(tx: Tx, codeHash: Buffer): Promise<Invitation | undefined> {
    const row = await tx.one<InvitationRow>(`${SELECTED} WHERE code_hash = $1 FOR NO KEY UPDATE`, [codeHash]);
    return row && invitationOf(row);
  }

  async lock(tx: Tx, enterpriseId: string, invitationId: string): Promise<Invitation | undefined> {
    const row = await tx.one<InvitationRow>(
      `${SELECTED} WHERE enterprise_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [enterpriseId, invitationId],
    );
    return row && invitationOf(row);
  }

  async markAccepted(tx: Tx, { enterpriseId, invitationId }: Invitation, personId: string): Promise<void> {
    await tx.execute(
      `UPDATE invitation SET state = 'accepted', decided_at = clock_timestamp(), accepted_by = $3
       WHERE enterprise_id = $1 AND id = $2`,
      [enterpriseId, invitationId, personId],
    );
  }

  async markRevoked(tx: Tx, { enterpriseId, invitationId }: Invitation): Promise<void> {
    await tx.execute(
      `UPDATE invitation SET state = 'revoked', decided_at = clock_timestamp()
       WHERE enterprise_id = $1 AND id = $2`,
      [enterpriseId, invitationId],
    );
  }

  async revokeOpenOf(tx: Tx, enterpriseId: string, personId: string): Promise<void> {
    await tx.execute(
      `UPDATE invitation SET state = 'revoked', decided_at = clock_timestamp()
       WHERE enterprise_id = $1 AND created_by = $2 AND state = 'open'`,
      [enterpriseId, personId],
    );
  }
}

/** With the state it is really in at PostgreSQL's time. */
const invitationOf = (row: InvitationRow): Invitation => ({
  enterpriseId: row.enterprise_id,
  invitationId: row.id,
  invitee: row.invitee,
  roles: row.roles,
  state: stateAt(row.state, row.expires_at, row.now),
  expiresAt: row.expires_at,
});
