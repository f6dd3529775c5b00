import type { DEPARTMENTS, JsonRow, RowFault } from '@tianfu/contracts';
import { isCalendarDate } from '@tianfu/kernel';
import { RowReader, type Language } from './import-row.js';

export type Department = (typeof DEPARTMENTS)[number];

/** One day of one team, checked. */
export interface LineFacts {
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  readonly department: Department;
  readonly team: number;
  readonly smvMinutes: number;
  readonly wipPieces?: number;
  readonly workers: number;
  readonly overtimeMinutes: number;
  /** 1 is the target. */
  readonly productivity: number;
}

export type CheckedLine =
  | { readonly ok: true; readonly facts: LineFacts }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** Edges of the bands productivity is summarised in, in standard minutes; the last band has no upper end. */
export const SMV_EDGES = [0, 5, 10, 15, 20, 25, 30, 40, 60] as const;

/** Spellings of the published list. */
const SPELLINGS: ReadonlyMap<string, Department> = new Map([
  ['sewing', 'sewing'],
  ['sweing', 'sewing'],
  ['finishing', 'finishing'],
]);

/** Reads one row of line records (columns as published; what is not kept is not read). */
export function checkedLine(row: JsonRow, language: Language): CheckedLine {
  const reader = new RowReader(row, language);
  const day = reader.code('date', 10);
  if (!isCalendarDate(day)) reader.refuse('date', 'not-a-date', { value: day.slice(0, 40) });
  const spelling = reader.code('department', 30);
  const department = SPELLINGS.get(spelling.toLowerCase());
  if (department === undefined)
    reader.refuse('department', 'unknown-department', { value: spelling.slice(0, 30) });
  const team = reader.needed('team', 1, 1_000, true);
  const smvMinutes = reader.needed('smv', 0.01, 1_000);
  const wipPieces = reader.number('wip', 0, 10_000_000, true);
  const workers = reader.needed('no_of_workers', 0.5, 10_000);
  const overtimeMinutes = reader.needed('over_time', 0, 1_000_000, true);
  const productivity = reader.needed('actual_productivity', 0, 3);
  if (department === undefined || reader.faults.length > 0) return { ok: false, faults: reader.faults };
  return {
    ok: true,
    facts: {
      day,
      department,
      team,
      smvMinutes,
      ...(wipPieces === undefined ? {} : { wipPieces }),
      workers,
      overtimeMinutes,
      productivity,
    },
  };
}

export const lineKey = ({ day, department, team }: LineFacts): string =>
  `${day} ${department} ${String(team)}`;
