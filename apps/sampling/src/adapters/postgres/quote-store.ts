import type { ReadTx, Tx } from '@tianfu/service';
import type { Quotes } from '../../application/booking-ports.js';
import type { Quote } from '../../domain/booking.js';

interface QuoteRow {
  body: Quote;
  valid_until: Date;
}

const REMOVED_AT_ONCE = 1_000;

export class QuoteStore implements Quotes {
  async add(tx: Tx, quotes: readonly Quote[], validUntil: Date): Promise<void> {
    await tx.execute(
      `INSERT INTO quote (quote_id, enterprise_id, centre_id, body, valid_until)
       SELECT (body->>'quoteId')::uuid, (body->>'enterpriseId')::uuid, (body->>'centreId')::uuid, body, $2
       FROM jsonb_array_elements($1) AS body`,
      [JSON.stringify(quotes), validUntil],
    );
  }

  async get(tx: ReadTx, quoteId: string): Promise<(Quote & { validUntil: Date }) | undefined> {
    const row = await tx.one<QuoteRow>('SELECT body, valid_until FROM quote WHERE quote_id = $1', [quoteId]);
    return row === undefined ? undefined : { ...row.body, validUntil: row.valid_until };
  }

  /** A day after their end, so that who comes late is told "expired" rather than "no such quote". */
  removeOld(tx: Tx): Promise<number> {
    return tx.execute(
      `DELETE FROM quote WHERE quote_id IN (SELECT quote_id FROM quote
         WHERE valid_until < clock_timestamp() - interval '1 day' LIMIT ${REMOVED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
    );
  }
}
