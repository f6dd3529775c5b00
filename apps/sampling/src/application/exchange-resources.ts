import {
  MAX_SHEET_FAULTS,
  Refusal,
  type ImportResourceSheet,
  type ResourceSheet,
  type ResourceSheetReport,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';
import { found, type Call, type ReadTx, type Tx } from '@tianfu/service';
import type { SheetCells } from '../domain/sheet/sheet-table.js';
import { readWorkbook, type SheetChanges } from '../domain/sheet/read-workbook.js';
import { writeWorkbook } from '../domain/sheet/write-workbook.js';
import { metMeanwhile } from './met-meanwhile.js';
import { ownCentre } from './own-centre.js';
import type { Calendars, Centres, Resources, Workbooks } from './centre-ports.js';
import type { Plans } from './plan-ports.js';

/** Days that are over and may still stand in a sheet that is imported again. */
const DAYS_BACK = 400;

/** Resources with their shifts, and the centre's own days, out to a workbook and back in. */
export class ExchangeResources {
  constructor(
    private readonly centres: Centres,
    private readonly resources: Resources,
    private readonly calendars: Calendars,
    private readonly plans: Plans,
    private readonly workbooks: Workbooks,
  ) {}

  /** Whose centre it is is asked before anything of a file is looked at. @throws Refusal `NOT_FOUND` */
  async requireOwn(tx: ReadTx, centreId: string, call: Call): Promise<void> {
    await ownCentre(tx, this.centres, centreId, call);
  }

  /** @throws Refusal `VALIDATION_FAILED` for what is no workbook */
  read(content: string): Promise<SheetCells[]> {
    return this.workbooks.read(Buffer.from(content, 'base64'));
  }

  /** All of it or, with any fault, nothing. */
  async import(
    tx: Tx,
    { centreId, dryRun = false }: ImportResourceSheet,
    workbook: readonly SheetCells[],
    call: Call,
  ): Promise<ResourceSheetReport> {
    const { enterpriseId } = await ownCentre(tx, this.centres, centreId, call);
    // Before it is compared: two imports of one centre come one after the other.
    if (!dryRun) await this.plans.touch(tx, centreId);
    const today = shanghaiDate(await tx.now());
    const changes = readWorkbook(workbook, {
      resources: await this.resources.all(tx, centreId),
      unitsInUse: await this.resources.unitsInUse(tx, centreId),
      days: await this.calendars.overrides(tx, centreId, addDays(today, -DAYS_BACK)),
      today,
    });
    const stored = !dryRun && changes.faults.length === 0;
    if (stored) await this.#store(tx, { centreId, enterpriseId }, changes);
    return reportOf(changes, stored);
  }

  async #store(
    tx: Tx,
    { centreId, enterpriseId }: { centreId: string; enterpriseId: string },
    { added, changed, days }: SheetChanges,
  ): Promise<void> {
    for (const content of added)
      await this.resources
        .add(tx, { centreId, enterpriseId, resourceId: newId<string>(), content })
        .catch(metMeanwhile);
    for (const { old, content } of changed) {
      const at = { centreId, resourceId: old.resourceId };
      if (!(await this.resources.change(tx, at, content, old.version))) throw new Refusal('TRY_AGAIN');
    }
    for (const [date, day] of days) await this.calendars.setDay(tx, centreId, date, day);
  }

  async export(tx: ReadTx, centreId: string, call: Call): Promise<ResourceSheet> {
    const { profile } = await ownCentre(tx, this.centres, centreId, call);
    const clock = found(await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now'));
    const today = shanghaiDate(clock.now);
    const days = await this.calendars.overrides(tx, centreId, today);
    const resources = await this.resources.all(tx, centreId);
    const content = await this.workbooks.write(writeWorkbook(resources, days, call.language));
    return { name: `${profile.name} ${today}.xlsx`, content: content.toString('base64') };
  }
}

const reportOf = (
  { added, changed, unchanged, days, faults }: SheetChanges,
  stored: boolean,
): ResourceSheetReport => ({
  stored,
  added: added.length,
  changed: changed.length,
  unchanged,
  days: days.size,
  faults: faults.slice(0, MAX_SHEET_FAULTS),
  faultCount: faults.length,
});
