import { RESOURCE_KINDS, type ResourceKind } from '@tianfu/contracts';
import { isWord, NO, WEEKDAYS, wordKey, YES } from './sheet-words.js';

/** What a cell of a workbook holds. A date has no zone: its UTC parts are what the cell shows. */
export type Cell = string | number | boolean | Date | null;

const DAY_MINUTES = 1_440;
const TIME = /^(\d{1,2})[:：](\d{2})(?:[:：]00)?$/;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const pad = (part: number | string): string => String(part).padStart(2, '0');

/** As the file's reader sees it, for a fault. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T', ' ');
  return String(cell).trim();
}

export function kindIn(cell: Cell | undefined): ResourceKind | undefined {
  const text = cellText(cell);
  // A vocabulary has its own keys only.
  const kinds = Object.keys(RESOURCE_KINDS) as ResourceKind[];
  return kinds.find((kind) => wordKey(kind) === wordKey(text) || isWord(text, RESOURCE_KINDS[kind]));
}

export function wholeNumberIn(cell: Cell | undefined, min: number, max: number): number | undefined {
  const value = typeof cell === 'number' ? cell : Number(cellText(cell).normalize('NFKC'));
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

export function yesOrNoIn(cell: Cell | undefined): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const text = wordKey(cellText(cell));
  if (isWord(text, YES) || ['1', 'y', 'true'].includes(text)) return true;
  if (isWord(text, NO) || ['0', 'n', 'false'].includes(text)) return false;
  return undefined;
}

/** `HH:MM` of a text, or of a time as spreadsheets keep it: a share of a day. */
export function timeIn(cell: Cell | undefined): string | undefined {
  if (cell instanceof Date) return `${pad(cell.getUTCHours())}:${pad(cell.getUTCMinutes())}`;
  if (typeof cell === 'number') {
    const minutes = Math.round(cell * DAY_MINUTES);
    return cell >= 0 && cell <= 1 ? timeOf(Math.floor(minutes / 60), minutes % 60) : undefined;
  }
  const [, hours = '', minutes = ''] = TIME.exec(cellText(cell).normalize('NFKC')) ?? [];
  return hours === '' ? undefined : timeOf(Number(hours), Number(minutes));
}

const timeOf = (hours: number, minutes: number): string | undefined =>
  minutes < 60 && hours * 60 + minutes <= DAY_MINUTES ? `${pad(hours)}:${pad(minutes)}` : undefined;

/** YYYY-MM-DD of a date cell or a text. */
export function dateIn(cell: Cell | undefined): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  const [, year = '', month = '', day = ''] = DATE.exec(cellText(cell).normalize('NFKC')) ?? [];
  if (year === '') return undefined;
  const text = `${year}-${pad(month)}-${pad(day)}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  // The 30th of February is none.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : undefined;
}

/** Weekdays of `1`, `周一`, `Mon`, `1-5`, `周一至周五` or a list of such; 1 is Monday. */
export function weekdaysIn(cell: Cell | undefined): number[] | undefined {
  const parts = cellText(cell)
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter((part) => part !== '');
  const days = parts.map(weekdaySpan);
  if (days.length === 0 || days.includes(undefined)) return undefined;
  return [...new Set(days.flatMap((span) => span ?? []))].toSorted((a, b) => a - b);
}

function weekdaySpan(text: string): number[] | undefined {
  const [first = '', last = first, ...more] = text.split(/[-–~至到]/);
  const from = weekdayOf(first);
  const until = weekdayOf(last);
  if (from === undefined || until === undefined || until < from || more.length > 0) return undefined;
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

function weekdayOf(text: string): number | undefined {
  const key = wordKey(text)
    .replace(/^(星期|礼拜)/, '周')
    .replace('周天', '周日');
  const number = /^[1-7]$/.test(key) ? Number(key) : 0;
  const index = WEEKDAYS.findIndex(({ zh, en }) => key === zh || (key.length > 2 && isDayName(key, en)));
  return number > 0 ? number : index >= 0 ? index + 1 : undefined;
}

const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const isDayName = (key: string, short: string): boolean =>
  key === short.toLowerCase() ||
  ENGLISH_DAYS.some((day) => day === key && day.startsWith(short.toLowerCase()));

/** Skills apart from each other, each once. */
export const skillsIn = (cell: Cell | undefined): string[] => [
  ...new Set(
    cellText(cell)
      .split(/[,，、;；]/)
      .map((skill) => skill.trim())
      .filter((skill) => skill !== ''),
  ),
];
