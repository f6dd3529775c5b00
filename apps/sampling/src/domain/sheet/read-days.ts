import type { SheetFault } from '@tianfu/contracts';
import type { DayOverride, DayOverrides } from '../centre-calendar.js';
import { cellText, dateIn, yesOrNoIn } from './cells.js';
import type { SheetTable } from './sheet-table.js';

const MAX_NOTE = 200;

/**
 * The centre's own days that the sheet says differently from what stands.
 * @param today what is over can be repeated, not said anew
 */
export function readDays(
  { rows }: SheetTable<'days'>,
  standing: DayOverrides,
  today: string,
): { readonly days: ReadonlyMap<string, DayOverride>; readonly faults: readonly SheetFault[] } {
  const days = new Map<string, DayOverride>();
  const seen = new Set<string>();
  const faults: SheetFault[] = [];
  for (const row of rows) {
    const date = dateIn(row.cell('date'));
    const working = yesOrNoIn(row.cell('working'));
    const note = cellText(row.cell('note')).normalize('NFC');
    if (note.length > MAX_NOTE) faults.push(row.fault('note', 'too-long'));
    if (working === undefined) faults.push(row.fault('working', 'not-yes-or-no'));
    if (date === undefined) faults.push(row.fault('date', 'not-a-date'));
    if (date === undefined || working === undefined || note.length > MAX_NOTE) continue;
    if (seen.has(date)) faults.push(row.fault('date', 'repeated'));
    seen.add(date);
    const before = standing.get(date);
    const said = row.has('note') ? note : (before?.note ?? '');
    if (before?.working === working && (before.note ?? '') === said) continue;
    if (date < today) faults.push(row.fault('date', 'in-the-past'));
    else days.set(date, said === '' ? { working } : { working, note: said });
  }
  return { days, faults };
}
