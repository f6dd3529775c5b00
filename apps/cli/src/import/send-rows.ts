import type { ImportReport, RowFault, RowFlag } from '@tianfu/sdk';
import type { CsvRow } from './csv-rows.js';

export const ROWS_PER_REQUEST = 500;

export interface ImportTotals {
  created: number;
  updated: number;
  unchanged: number;
  readonly faults: RowFault[];
  readonly flags: RowFlag[];
}

export const noTotals = (): ImportTotals => ({ created: 0, updated: 0, unchanged: 0, faults: [], flags: [] });

/** Sends rows in batches; each batch is one transaction and may be repeated. */
export async function sendRows(
  rows: readonly CsvRow[],
  send: (batch: CsvRow[]) => Promise<ImportReport>,
  onProgress: (done: number) => void,
): Promise<ImportTotals> {
  const totals = noTotals();
  for (let from = 0; from < rows.length; from += ROWS_PER_REQUEST) {
    const batch = rows.slice(from, from + ROWS_PER_REQUEST);
    const report = await send(batch);
    totals.created += report.created;
    totals.updated += report.updated;
    totals.unchanged += report.unchanged;
    totals.faults.push(...report.faults);
    totals.flags.push(...report.flags);
    onProgress(from + batch.length);
  }
  return totals;
}
