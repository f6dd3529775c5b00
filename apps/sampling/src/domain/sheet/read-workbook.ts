import type { ResourceContent, ResourceView, SheetFault } from '@tianfu/contracts';
import type { DayOverride, DayOverrides } from '../centre-calendar.js';
import { readDays } from './read-days.js';
import { newResource, readResources, type ResourceRow } from './read-resources.js';
import { inOrder, readShifts } from './read-shifts.js';
import { tableOf, type SheetCells } from './sheet-table.js';
import { wordKey } from './sheet-words.js';

/** What the centre has now. */
export interface Standing {
  readonly resources: readonly ResourceView[];
  /** The highest unit of each resource that is booked. */
  readonly unitsInUse: ReadonlyMap<string, number>;
  readonly days: DayOverrides;
  readonly today: string;
}

/** What a workbook would change. */
export interface SheetChanges {
  readonly added: readonly ResourceContent[];
  readonly changed: readonly { readonly old: ResourceView; readonly content: ResourceContent }[];
  readonly unchanged: number;
  readonly days: ReadonlyMap<string, DayOverride>;
  /** In the order of the file. With any of them nothing is to be done. */
  readonly faults: readonly SheetFault[];
}

/** Compares a workbook with what stands. Reading the same one again changes nothing. */
export function readWorkbook(workbook: readonly SheetCells[], standing: Standing): SheetChanges {
  const resourceTable = tableOf(workbook, 'resources', ['name', 'kind']);
  const shiftTable = tableOf(workbook, 'shifts', ['resource', 'weekday', 'from', 'until']);
  const dayTable = tableOf(workbook, 'days', ['date', 'working']);
  const heads = [resourceTable, shiftTable, dayTable].flatMap((table) => table?.faults ?? []);
  const isEmpty = resourceTable === undefined && shiftTable === undefined && dayTable === undefined;
  if (isEmpty) heads.push({ sheet: '', row: 1, code: 'sheet-missing' });
  // Under a wrong head every row would be wrong.
  if (heads.length > 0) return { added: [], changed: [], unchanged: 0, days: new Map(), faults: heads };

  const known = new Map(standing.resources.map((one) => [wordKey(one.name), one]));
  const { resources, faults: rowFaults } = readResources(resourceTable ?? { rows: [], faults: [] });
  const named = new Set((resourceTable?.rows ?? []).map((row) => wordKey(String(row.cell('name') ?? ''))));
  const { shifts, faults: shiftFaults } = readShifts(
    shiftTable ?? { rows: [], faults: [] },
    (key) => known.has(key) || named.has(key),
  );
  const { days, faults: dayFaults } = readDays(
    dayTable ?? { rows: [], faults: [] },
    standing.days,
    standing.today,
  );
  const added: ResourceContent[] = [];
  const said = new Map<string, { old: ResourceView; content: ResourceContent }>();
  const late: SheetFault[] = [];
  for (const one of resources) {
    const key = wordKey(one.name);
    const old = known.get(key);
    if (old !== undefined) {
      said.set(key, { old, content: contentAfter(old, one) });
      if (isTaken(one, old, standing.unitsInUse)) late.push(one.row.fault('capacity', 'in-use'));
      continue;
    }
    const own = shifts.get(key);
    if (own === undefined) late.push(one.row.fault('name', 'no-shifts'));
    else added.push(newResource(one, [...own]));
  }
  for (const [key, own] of shifts) {
    const old = known.get(key);
    if (old === undefined) continue;
    const content = said.get(key)?.content ?? contentOf(old);
    said.set(key, { old, content: { ...content, shifts: [...own] } });
  }
  const changed = [...said.values()].filter(({ old, content }) => !isSame(contentOf(old), content));
  return {
    added,
    changed,
    unchanged: said.size - changed.length,
    days,
    faults: [...rowFaults, ...late, ...shiftFaults, ...dayFaults],
  };
}

const isTaken = ({ said }: ResourceRow, old: ResourceView, inUse: Standing['unitsInUse']): boolean =>
  said.capacity !== undefined && said.capacity < (inUse.get(old.resourceId) ?? 0);

function contentOf({
  resourceId: _id,
  centreId: _centre,
  version: _version,
  ...content
}: ResourceView): ResourceContent {
  return content;
}

const contentAfter = (old: ResourceView, { name, said }: ResourceRow): ResourceContent => ({
  ...contentOf(old),
  ...said,
  name,
});

const isSame = (left: ResourceContent, right: ResourceContent): boolean => textOf(left) === textOf(right);
const textOf = ({ shifts, ...content }: ResourceContent): string =>
  JSON.stringify([
    Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    inOrder(shifts).map(({ weekday, from, until }) => [weekday, from, until]),
  ]);
