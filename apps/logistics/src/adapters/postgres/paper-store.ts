import type { CustomsPapers } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { CustomsStore, PrintStore } from '../../application/paper-ports.js';

const DECLARE = `INSERT INTO customs_declaration (consignment_id, enterprise_id, content, declared_at)
  VALUES ($1, $2, $3, clock_timestamp())
  ON CONFLICT (consignment_id) DO UPDATE SET content = excluded.content, declared_at = excluded.declared_at`;

const KEEP = `INSERT INTO printed_paper (print_id, part, enterprise_id, content, kept_until)
  VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(mins => $5)) RETURNING kept_until`;

const MAX_DROPPED = 1_000;
const DROP_OLD = `DELETE FROM printed_paper WHERE (print_id, part) IN (
  SELECT print_id, part FROM printed_paper WHERE kept_until < (SELECT clock_timestamp()) LIMIT ${MAX_DROPPED})`;

/** What is declared to customs. */
export class PostgresCustoms implements CustomsStore {
  async declare(tx: Tx, consignmentId: string, enterpriseId: string, papers: CustomsPapers): Promise<void> {
    await tx.execute(DECLARE, [consignmentId, enterpriseId, JSON.stringify(papers)]);
  }

  async declared(
    tx: ReadTx,
    consignmentId: string,
  ): Promise<{ papers: CustomsPapers; declaredAt: Date } | undefined> {
    const row = await tx.one<{ content: CustomsPapers; declared_at: Date }>(
      'SELECT content, declared_at FROM customs_declaration WHERE consignment_id = $1',
      [consignmentId],
    );
    return row && { papers: row.content, declaredAt: row.declared_at };
  }
}

/** Documents until they are fetched. */
export class PostgresPrints implements PrintStore {
  async keep(
    tx: Tx,
    printId: string,
    enterpriseId: string,
    parts: readonly Buffer[],
    keptMinutes: number,
  ): Promise<Date> {
    let keptUntil: Date | undefined;
    for (const [part, content] of parts.entries()) {
      const row = await tx.one<{ kept_until: Date }>(KEEP, [
        printId,
        part,
        enterpriseId,
        content,
        keptMinutes,
      ]);
      keptUntil ??= row?.kept_until;
    }
    assert(keptUntil !== undefined, 'a document has at least one part');
    return keptUntil;
  }

  async part(tx: ReadTx, printId: string, part: number): Promise<Buffer | undefined> {
    const row = await tx.one<{ content: Buffer }>(
      'SELECT content FROM printed_paper WHERE print_id = $1 AND part = $2 AND kept_until > clock_timestamp()',
      [printId, part],
    );
    return row?.content;
  }

  async dropOld(tx: Tx): Promise<void> {
    await tx.execute(DROP_OLD);
  }
}
