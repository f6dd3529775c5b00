import type { ImportFacilities, ImportReport } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import { lastOfEach } from '../domain/import-row.js';
import type { ImportCounts } from './ports.js';

interface Store<Facts> {
  compare(tx: ReadTx, source: string, rows: readonly Facts[]): Promise<ImportCounts>;
  store(tx: Tx, source: string, rows: readonly Facts[]): Promise<void>;
}

/**
 * Stores the rows that stood the check, in one transaction. Of rows with the same key the last one counts;
 * the others change nothing and are counted as unchanged.
 */
export async function importRows<Facts>(
  tx: Tx,
  { source, dryRun = false }: Pick<ImportFacilities, 'source' | 'dryRun'>,
  rows: readonly Facts[],
  keyOf: (facts: Facts) => string,
  store: Store<Facts>,
): Promise<Pick<ImportReport, 'created' | 'updated' | 'unchanged'>> {
  const distinct = lastOfEach(rows, keyOf);
  const { created, updated, unchanged } = await store.compare(tx, source, distinct);
  if (!dryRun && created + updated > 0) await store.store(tx, source, distinct);
  return { created, updated, unchanged: unchanged + rows.length - distinct.length };
}
