import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { JsonRow } from '@tianfu/contracts';

/** Published lists, kept beside the repository. */
const DATA = new URL('../../../../shared/data/', import.meta.url);

/** Where the lists are missing, what is tested with them says so instead of failing. */
export const HAS_LISTS = existsSync(DATA);

export interface List {
  readonly source: string;
  readonly rows: readonly JsonRow[];
}

export const facilityLists = (): List[] =>
  readdirSync(new URL('facilities/', DATA))
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => listOf(`facilities/${file}`));

export const garmentLines = (): List => listOf('garment-lines.csv');

function listOf(path: string): List {
  const [header = [], ...lines] = cellsOf(readFileSync(new URL(path, DATA), 'utf8'));
  const rows = lines.map((cells, at) => ({
    line: at + 2,
    cells: Object.fromEntries(header.map((column, place) => [column, cells[place] ?? ''])),
  }));
  return { source: path, rows };
}

/** Lines of cells; a cell in double quotes may hold commas and line breaks, and double quotes twice. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\r?\n|$)/g)) {
    const line = lines.at(-1) ?? [];
    if (lines.length === 0) lines.push(line);
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  return lines.filter((line) => line.some((cell) => cell !== ''));
}

/** As many rows as one import takes. */
export const inBatches = (rows: readonly JsonRow[], size = 500): JsonRow[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_none, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
