import { RESOURCE_KINDS, type Bilingual, type ResourceView } from '@tianfu/contracts';
import type { DayOverrides } from '../centre-calendar.js';
import type { Cell } from './cells.js';
import { inOrder } from './read-shifts.js';
import type { SheetCells } from './sheet-table.js';
import { COLUMNS, NO, SHEETS, WEEKDAYS, YES } from './sheet-words.js';

type Language = 'zh' | 'en';

/** A workbook `readWorkbook` reads back to what stands. */
export function writeWorkbook(
  resources: readonly ResourceView[],
  days: DayOverrides,
  language: Language,
): SheetCells[] {
  const word = (words: Bilingual | undefined): string => words?.[language] ?? '';
  const answer = (value: boolean): string => word(value ? YES : NO);
  const sheet = (name: keyof typeof SHEETS, rows: Cell[][]): SheetCells => ({
    name: word(SHEETS[name]),
    rows: [Object.values(COLUMNS[name]).map(word), ...rows],
  });
  const kinds: Readonly<Record<string, Bilingual>> = RESOURCE_KINDS;
  return [
    sheet(
      'resources',
      resources.map((one) => [
        one.name,
        word(kinds[one.kind]),
        one.skills.join(language === 'zh' ? '、' : ', '),
        one.capacity,
        one.setupMinutes,
        one.cleanupMinutes,
        answer(one.keepsHolidays),
        answer(one.active),
      ]),
    ),
    sheet(
      'shifts',
      resources.flatMap(({ name, shifts }) =>
        inOrder(shifts).map(({ weekday, from, until }) => [name, word(WEEKDAYS[weekday - 1]), from, until]),
      ),
    ),
    sheet(
      'days',
      [...days]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([date, { working, note }]) => [date, answer(working), note ?? '']),
    ),
  ];
}
