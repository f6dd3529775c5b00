import { Injectable } from '@nestjs/common';
import type { Tx } from '@tianfu/service';
import type { ExpiredStore } from '../../application/ports.js';

/** What may go, by the index that finds it. Notices and marks age alike, so no mark outlives its notice long. */
const EXPIRED = [
  { table: 'session', condition: 'expires_at < now()' },
  { table: 'sign_in_failure', condition: "since < now() - interval '15 minutes'" },
  { table: 'password_reset', condition: "since < now() - interval '30 minutes'" },
  { table: 'invitation', condition: "expires_at < now() - interval '180 days'" },
  { table: 'api_key', condition: "revoked_at < now() - interval '180 days'" },
  { table: 'notification', condition: "stored_at < now() - interval '180 days'" },
  { table: 'notification_read', condition: "read_at < now() - interval '180 days'" },
];

@Injectable()
export class PgExpiredStore implements ExpiredStore {
  async remove(tx: Tx, limit: number): Promise<number> {
    let removed = 0;
    for (const { table, condition } of EXPIRED) {
      removed += await tx.execute(
        `DELETE FROM ${table} WHERE ctid IN (
           SELECT ctid FROM ${table} WHERE ${condition} LIMIT $1 FOR UPDATE SKIP LOCKED
         )`,
        [limit],
      );
    }
    return removed;
  }
}
