import { Injectable } from '@nestjs/common';
import type { Tx } from '@tianfu/service';
import type { ResetStore } from '../../application/password-ports.js';
import type { ResetRequest } from '../../domain/reset-code.js';

@Injectable()
export class PgResetStore implements ResetStore {
  async lock(tx: Tx, contactHash: Buffer): Promise<ResetRequest | undefined> {
    // There may be no row to lock yet; two first requests wait for one another all the same.
    await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('reset ' || encode($1, 'hex'), 0))`, [
      contactHash,
    ]);
    return tx.one<ResetRequest>(
      `SELECT code_hash AS "codeHash", sent_at AS "sentAt", guesses, codes, since
       FROM password_reset WHERE contact_hash = $1`,
      [contactHash],
    );
  }

  async save(tx: Tx, contactHash: Buffer, request: ResetRequest): Promise<void> {
    const { codeHash, sentAt, guesses, codes, since } = request;
    await tx.execute(
      `INSERT INTO password_reset (contact_hash, code_hash, sent_at, guesses, codes, since)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (contact_hash) DO UPDATE SET code_hash = excluded.code_hash, sent_at = excluded.sent_at,
         guesses = excluded.guesses, codes = excluded.codes, since = excluded.since`,
      [contactHash, codeHash, sentAt, guesses, codes, since],
    );
  }

  async remove(tx: Tx, contactHash: Buffer): Promise<void> {
    await tx.execute('DELETE FROM password_reset WHERE contact_hash = $1', [contactHash]);
  }
}
