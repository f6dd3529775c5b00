import { Injectable } from '@nestjs/common';
import type { MemberRole } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { ApiKey, ApiKeyStore, EndedAccess, LiveApiKey, NewApiKey } from '../../application/ports.js';

interface ApiKeyRow {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

interface LiveRow {
  id: string;
  enterprise_id: string;
  created_by: string;
  scopes: string[];
  roles: MemberRole[];
  expires_at: Date | null;
  is_stale: boolean;
}

const COLUMNS = 'id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at';
const LIVE = 'revoked_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp())';
/** The last use is noted at most this often. */
const TOUCH_EVERY = "interval '1 minute'";
const ENDED = 'RETURNING id AS "sessionId", version';

@Injectable()
export class PgApiKeyStore implements ApiKeyStore {
  async add(tx: Tx, key: NewApiKey): Promise<ApiKey> {
    const row = await tx.one<ApiKeyRow>(
      `INSERT INTO api_key (enterprise_id, id, name, prefix, key_hash, scopes, created_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
      [
        key.enterpriseId,
        key.apiKeyId,
        key.name,
        key.prefix,
        key.keyHash,
        key.scopes,
        key.createdBy,
        key.expiresAt ?? null,
      ],
    );
    assert(row !== undefined, 'an insert returns its row');
    return apiKeyOf(row);
  }

  async countLive(tx: ReadTx, enterpriseId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::integer AS count FROM api_key WHERE enterprise_id = $1 AND ${LIVE}`,
      [enterpriseId],
    );
    return row?.count ?? 0;
  }

  async list(tx: ReadTx, enterpriseId: string, limit: number): Promise<ApiKey[]> {
    const rows = await tx.query<ApiKeyRow>(
      `SELECT ${COLUMNS} FROM api_key WHERE enterprise_id = $1
       ORDER BY (${LIVE}) DESC, created_at DESC, id DESC LIMIT $2`,
      [enterpriseId, limit],
    );
    return rows.map(apiKeyOf);
  }

  async get(tx: ReadTx, enterpriseId: string, apiKeyId: string): Promise<ApiKey | undefined> {
    const row = await tx.one<ApiKeyRow>(
      `SELECT ${COLUMNS} FROM api_key WHERE enterprise_id = $1 AND id = $2`,
      [enterpriseId, apiKeyId],
    );
    return row && apiKeyOf(row);
  }

  async live(tx: ReadTx, keyHash: Buffer): Promise<LiveApiKey | undefined> {
    const row = await tx.one<LiveRow>(
      `SELECT k.id, k.enterprise_id, k.created_by, k.scopes, k.expires_at, m.roles,
         (k.last_used_at IS NULL OR k.last_used_at < clock_timestamp() - ${TOUCH_EVERY}) AS is_stale
       FROM api_key k
       JOIN membership m ON m.enterprise_id = k.enterprise_id AND m.person_id = k.created_by
       WHERE k.key_hash = $1 AND ${LIVE}`,
      [keyHash],
    );
    return (
      row && {
        apiKeyId: row.id,
        enterpriseId: row.enterprise_id,
        personId: row.created_by,
        scopes: row.scopes,
        roles: row.roles,
        expiresAt: row.expires_at ?? undefined,
        isStale: row.is_stale,
      }
    );
  }

  async touch(tx: Tx, { enterpriseId, apiKeyId }: LiveApiKey): Promise<void> {
    await tx.execute(
      'UPDATE api_key SET last_used_at = clock_timestamp() WHERE enterprise_id = $1 AND id = $2',
      [enterpriseId, apiKeyId],
    );
  }

  revoke(tx: Tx, enterpriseId: string, apiKeyId: string): Promise<EndedAccess[]> {
    return tx.query<EndedAccess>(
      `UPDATE api_key SET revoked_at = clock_timestamp(), version = version + 1
       WHERE enterprise_id = $1 AND id = $2 AND revoked_at IS NULL ${ENDED}`,
      [enterpriseId, apiKeyId],
    );
  }

  revokeAllOf(tx: Tx, enterpriseId: string, personId: string): Promise<EndedAccess[]> {
    return tx.query<EndedAccess>(
      `UPDATE api_key SET revoked_at = clock_timestamp(), version = version + 1
       WHERE enterprise_id = $1 AND created_by = $2 AND revoked_at IS NULL ${ENDED}`,
      [enterpriseId, personId],
    );
  }

  rightsChanged(tx: Tx, enterpriseId: string, personId: string): Promise<EndedAccess[]> {
    return tx.query<EndedAccess>(
      `UPDATE api_key SET version = version + 1
       WHERE enterprise_id = $1 AND created_by = $2 AND ${LIVE} ${ENDED}`,
      [enterpriseId, personId],
    );
  }
}

const apiKeyOf = (row: ApiKeyRow): ApiKey => ({
  apiKeyId: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes,
  createdAt: row.created_at,
  expiresAt: row.expires_at ?? undefined,
  lastUsedAt: row.last_used_at ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
});
