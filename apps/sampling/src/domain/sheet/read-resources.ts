import type { ResourceContent, SheetFault } from '@tianfu/contracts';
import { cellText, kindIn, skillsIn, wholeNumberIn, yesOrNoIn } from './cells.js';
import type { SheetRow, SheetTable } from './sheet-table.js';
import { wordKey, type ColumnOf } from './sheet-words.js';

const MAX_NAME = 80;
const MAX_SKILLS = 30;
const MAX_SKILL = 40;
const MAX_UNITS = 200;
const MAX_BUFFER_MINUTES = 480;
/** Who rests on public holidays when the sheet does not say. */
const PEOPLE = new Set(['pattern-maker', 'cutter', 'sewer', 'finisher', 'presser', 'fitter']);

/** What a row says of a resource: what its sheet has no column for stays as it was. */
export interface ResourceRow {
  readonly row: SheetRow<'resources'>;
  readonly name: string;
  readonly said: Partial<Omit<ResourceContent, 'shifts' | 'personId' | 'name'>> & { readonly kind: string };
}

/** @returns the rows without fault, and every fault of the others */
export function readResources({ rows }: SheetTable<'resources'>): {
  readonly resources: readonly ResourceRow[];
  readonly faults: readonly SheetFault[];
} {
  const seen = new Set<string>();
  const faults: SheetFault[] = [];
  const resources: ResourceRow[] = [];
  for (const row of rows) {
    const before = faults.length;
    const name = cellText(row.cell('name')).normalize('NFC');
    if (name === '') faults.push(row.fault('name', 'required'));
    if (name.length > MAX_NAME) faults.push(row.fault('name', 'too-long'));
    if (name !== '' && seen.has(wordKey(name))) faults.push(row.fault('name', 'repeated'));
    seen.add(wordKey(name));
    const kind = kindIn(row.cell('kind'));
    if (kind === undefined)
      faults.push(row.fault('kind', cellText(row.cell('kind')) === '' ? 'required' : 'unknown-kind'));
    const skills = skillsIn(row.cell('skills'));
    if (skills.length > MAX_SKILLS || skills.some(({ length }) => length > MAX_SKILL))
      faults.push(row.fault('skills', 'too-long'));
    const number = (column: ColumnOf<'resources'>, min: number, max: number): number => {
      if (cellText(row.cell(column)) === '') return min;
      const value = wholeNumberIn(row.cell(column), min, max);
      if (value === undefined) faults.push(row.fault(column, 'not-in-range'));
      return value ?? min;
    };
    const flag = (column: ColumnOf<'resources'>, otherwise: boolean): boolean => {
      if (cellText(row.cell(column)) === '') return otherwise;
      const value = yesOrNoIn(row.cell(column));
      if (value === undefined) faults.push(row.fault(column, 'not-yes-or-no'));
      return value ?? otherwise;
    };
    const said = {
      ...(row.has('skills') ? { skills } : {}),
      ...(row.has('capacity') ? { capacity: number('capacity', 1, MAX_UNITS) } : {}),
      ...(row.has('setupMinutes') ? { setupMinutes: number('setupMinutes', 0, MAX_BUFFER_MINUTES) } : {}),
      ...(row.has('cleanupMinutes')
        ? { cleanupMinutes: number('cleanupMinutes', 0, MAX_BUFFER_MINUTES) }
        : {}),
      ...(row.has('keepsHolidays') ? { keepsHolidays: flag('keepsHolidays', isPerson(kind)) } : {}),
      ...(row.has('active') ? { active: flag('active', true) } : {}),
    };
    if (kind !== undefined && faults.length === before)
      resources.push({ row, name, said: { ...said, kind } });
  }
  return { resources, faults };
}

const isPerson = (kind: string | undefined): boolean => kind !== undefined && PEOPLE.has(kind);

/** A resource nobody knew before, as far as its row says. */
export const newResource = (
  { name, said }: ResourceRow,
  shifts: ResourceContent['shifts'],
): ResourceContent => ({
  skills: [],
  capacity: 1,
  setupMinutes: 0,
  cleanupMinutes: 0,
  keepsHolidays: isPerson(said.kind),
  active: true,
  ...said,
  name,
  shifts,
});
