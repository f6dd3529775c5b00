import type { ImportLines as Asked, ImportReport, RowFault } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { Language } from '../domain/import-row.js';
import { checkedLine, lineKey, type LineFacts } from '../domain/line-row.js';
import { importRows } from './import-rows.js';
import type { LineRecords } from './ports.js';

/** Daily records of production lines, each row checked on its own. */
export class ImportLines {
  constructor(private readonly lineRecords: LineRecords) {}

  async run(tx: Tx, asked: Asked, language: Language): Promise<ImportReport> {
    const rows: LineFacts[] = [];
    const faults: RowFault[] = [];
    for (const row of asked.rows) {
      const checked = checkedLine(row, language);
      if (checked.ok) rows.push(checked.facts);
      else faults.push(...checked.faults);
    }
    const counts = await importRows(tx, asked, rows, lineKey, this.lineRecords);
    return { ...counts, faults, flags: [] };
  }
}
