import type { Outcome } from './family.js';

/** One instance as it is printed: solved, or why it could not be. */
export type SolverLine = SolvedLine | FailedLine;

export interface SolvedLine {
  readonly instance: string;
  readonly objective: number;
  readonly bestKnown?: number;
  readonly gapPercent?: number;
  readonly verified: boolean;
  readonly elapsedSeconds: number;
  /** What the verifier found wrong, when it did. */
  readonly faults?: readonly string[];
  readonly [detail: string]: unknown;
}

export interface FailedLine {
  readonly instance: string;
  readonly error: string;
}

const MOST_FAULTS_TOLD = 5;

export const isSolved = (line: SolverLine): line is SolvedLine => !('error' in line);

/** @param elapsedSeconds of reading nothing, only of the search and the verifier */
export function solvedLine(
  instance: string,
  outcome: Outcome,
  bestKnown: number | undefined,
  direction: 'minimise' | 'maximise',
  elapsedSeconds: number,
): SolvedLine {
  const { objective, faults, details = {} } = outcome;
  return {
    instance,
    objective,
    ...(bestKnown === undefined
      ? {}
      : { bestKnown, gapPercent: rounded(gapPercent(objective, bestKnown, direction), 3) }),
    verified: faults.length === 0,
    elapsedSeconds: rounded(elapsedSeconds, 2),
    ...details,
    ...(faults.length === 0 ? {} : { faults: faults.slice(0, MOST_FAULTS_TOLD) }),
  };
}

/** How far from the best known value, in percent of it; negative for a better one. */
export function gapPercent(objective: number, bestKnown: number, direction: 'minimise' | 'maximise'): number {
  const worse = direction === 'minimise' ? objective - bestKnown : bestKnown - objective;
  if (worse === 0) return 0;
  return (100 * worse) / Math.abs(bestKnown);
}

/** What fills a cell of the table, of one line and of all of them together. */
interface Column {
  readonly head: string;
  readonly cell: (line: SolvedLine) => string;
  readonly foot: (solved: readonly SolvedLine[], count: number) => string;
}

const COLUMNS: readonly Column[] = [
  { head: 'instance', cell: ({ instance }) => instance, foot: () => 'mean' },
  { head: 'objective', cell: ({ objective }) => String(rounded(objective, 3)), foot: () => '' },
  {
    head: 'best known',
    cell: ({ bestKnown }) => (bestKnown === undefined ? NONE : String(bestKnown)),
    foot: () => '',
  },
  {
    head: 'gap %',
    cell: ({ gapPercent: gap }) => (gap === undefined ? NONE : gap.toFixed(2)),
    foot: (solved) => meanOf(solved.flatMap(({ gapPercent: gap }) => (gap === undefined ? [] : [gap]))),
  },
  {
    head: 'verified',
    cell: ({ verified }) => String(verified),
    foot: (solved, count) => `${solved.filter(({ verified }) => verified).length}/${count}`,
  },
  {
    head: 'seconds',
    cell: ({ elapsedSeconds }) => elapsedSeconds.toFixed(2),
    foot: (solved) => meanOf(solved.map(({ elapsedSeconds }) => elapsedSeconds)),
  },
];

/** Where vehicles come before distance: a gap of the distance says little beside another number of them. */
const VEHICLE_COLUMNS: readonly Column[] = [
  { head: 'vehicles', cell: ({ vehicles }) => told(vehicles), foot: shareWithBestKnownVehicles },
  { head: 'best known', cell: ({ bestKnownVehicles }) => told(bestKnownVehicles), foot: () => '' },
];

const NONE = '–';

/** The lines under a head, and the mean of the gaps and times below them. */
export function tableOf(lines: readonly SolverLine[]): string {
  const solved = lines.filter(isSolved);
  const columns = solved.some(hasBestKnownVehicles) ? [...COLUMNS, ...VEHICLE_COLUMNS] : COLUMNS;
  const table = [
    columns.map(({ head }) => head),
    ...lines.map((line) =>
      isSolved(line) ? columns.map(({ cell }) => cell(line)) : [line.instance, `error: ${line.error}`],
    ),
    columns.map(({ foot }) => foot(solved, lines.length)),
  ];
  const widths = columns.map((_, column) =>
    Math.max(...table.filter((row) => row.length > 2).map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || row.length === 2
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const hasBestKnownVehicles = ({ bestKnownVehicles }: SolvedLine): boolean => bestKnownVehicles !== undefined;

/** Of all instances, also those that could not be solved, the sound answers with no more vehicles than the best known. */
function shareWithBestKnownVehicles(solved: readonly SolvedLine[], count: number): string {
  const reached = solved.filter(
    ({ verified, vehicles, bestKnownVehicles }) => verified && Number(vehicles) <= Number(bestKnownVehicles),
  ).length;
  return `${reached}/${count} (${((100 * reached) / count).toFixed(0)} %)`;
}

const told = (value: unknown): string => (typeof value === 'number' ? String(value) : NONE);

const meanOf = (values: readonly number[]): string =>
  values.length === 0 ? NONE : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
