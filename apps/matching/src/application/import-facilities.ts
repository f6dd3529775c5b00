import type { ImportFacilities as Asked, ImportReport, RowFault, RowFlag } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { checkedFacility, facilityKey, type FacilityFacts } from '../domain/facility-row.js';
import type { Language } from '../domain/import-row.js';
import { importRows } from './import-rows.js';
import type { Facilities, Factories } from './ports.js';

/** Rows of a facility list, each checked on its own. */
export class ImportFacilities {
  constructor(
    private readonly facilities: Facilities,
    private readonly factories: Factories,
  ) {}

  async run(tx: Tx, asked: Asked, language: Language): Promise<ImportReport> {
    const rows: FacilityFacts[] = [];
    const faults: RowFault[] = [];
    const flags: RowFlag[] = [];
    for (const row of asked.rows) {
      const checked = checkedFacility(row, language);
      if (!checked.ok) {
        faults.push(...checked.faults);
        continue;
      }
      rows.push(checked.facts);
      flags.push(...checked.flags.map((flag) => ({ line: row.line, flag })));
    }
    // What is compared stays as it is until it is stored.
    if (asked.dryRun !== true) await this.factories.beginChanges(tx);
    const counts = await importRows(tx, asked, rows, facilityKey, this.facilities);
    return { ...counts, faults, flags };
  }
}
