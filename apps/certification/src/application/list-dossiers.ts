import { DEFAULT_PAGE_SIZE, type DossierSummary, type FindDossiers, type PageOf } from '@tianfu/contracts';
import type { ReadTx } from '@tianfu/service';
import type { Dossiers } from './ports.js';
import { queueCursor, queuePlace } from './queue-cursor.js';

/** The review queue: who has waited longest comes first. */
export class ListDossiers {
  constructor(private readonly dossiers: Dossiers) {}

  async run(tx: ReadTx, asked: FindDossiers): Promise<PageOf<DossierSummary>> {
    const limit = asked.limit ?? DEFAULT_PAGE_SIZE;
    const after = asked.cursor === undefined ? undefined : queuePlace(asked.cursor);
    const rows = await this.dossiers.find(tx, {
      states: asked.state,
      text: asked.q,
      after,
      limit: limit + 1,
    });
    const data = rows.slice(0, limit);
    const last = data.at(-1);
    if (rows.length <= limit || last === undefined) return { data, page: { hasMore: false } };
    const { submittedAt, dossierId } = last;
    return { data, page: { nextCursor: queueCursor({ submittedAt, dossierId }), hasMore: true } };
  }
}
