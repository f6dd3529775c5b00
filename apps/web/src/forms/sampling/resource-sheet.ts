import { RESOURCE_KINDS, type ResourceContent, type ResourceKind } from '@tianfu/sdk';
import { shiftsIn, shiftsText } from './shifts.js';

// A vocabulary has its own keys only.
const KINDS = Object.keys(RESOURCE_KINDS) as ResourceKind[];
/** People keep the public holidays; a machine rests when nobody works it. */
const PEOPLE = new Set<string>(['pattern-maker', 'cutter', 'sewer', 'finisher', 'presser', 'fitter']);
const ROWS_MAX = 500;

export type SheetRead =
  | { readonly ok: true; readonly rows: readonly ResourceContent[] }
  | {
      readonly ok: false;
      readonly row: number;
      readonly what: 'importKind' | 'importName' | 'importCount' | 'importShift';
    };

const kindIn = (text: string): ResourceKind | undefined =>
  KINDS.find((code) => {
    const { zh, en } = RESOURCE_KINDS[code];
    return code === text || zh === text || en.toLowerCase() === text.toLowerCase();
  });

/** Lines of a spreadsheet: kind, name, number, skills, shifts. A head is skipped. */
export function readResourceSheet(text: string): SheetRead {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows: ResourceContent[] = [];
  for (const [index, line] of lines.slice(0, ROWS_MAX + 1).entries()) {
    const [kindText = '', name = '', count = '', skills = '', shiftText = ''] = line
      .split('\t')
      .map((cell) => cell.trim());
    const kind = kindIn(kindText);
    const row = index + 1;
    if (kind === undefined) {
      if (index === 0) continue;
      return { ok: false, row, what: 'importKind' };
    }
    if (name === '') return { ok: false, row, what: 'importName' };
    const capacity = count === '' ? 1 : Number(count.normalize('NFKC'));
    if (!Number.isInteger(capacity) || capacity < 1) return { ok: false, row, what: 'importCount' };
    const shifts = shiftsIn(shiftText);
    if (shifts === undefined) return { ok: false, row, what: 'importShift' };
    rows.push({
      kind,
      name,
      capacity,
      skills: skillsIn(skills),
      shifts,
      setupMinutes: 0,
      cleanupMinutes: 0,
      keepsHolidays: PEOPLE.has(kind),
      active: true,
    });
  }
  return { ok: true, rows };
}

export const skillsIn = (text: string): string[] =>
  text
    .split(/[,，、;；]/)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');

/** The same columns, for a spreadsheet. */
export const resourceSheet = (rows: readonly ResourceContent[]): string =>
  rows
    .map(({ kind, name, capacity, skills, shifts }) =>
      [RESOURCE_KINDS[kind].zh, name, capacity, skills.join('、'), shiftsText(shifts)].join('\t'),
    )
    .join('\n');

export const isPerson = (kind: string): boolean => PEOPLE.has(kind);
