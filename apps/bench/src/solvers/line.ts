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

/** The lines under a head, and the mean of the gaps and times below them. */
export function tableOf(lines: readonly SolverLine[]): string {
  const rows = lines.map((line) =>
    isSolved(line)
      ? [
          line.instance,
          String(rounded(line.objective, 3)),
          line.bestKnown === undefined ? '–' : String(line.bestKnown),
          line.gapPercent === undefined ? '–' : line.gapPercent.toFixed(2),
          String(line.verified),
          line.elapsedSeconds.toFixed(2),
        ]
      : [line.instance, `error: ${line.error}`],
  );
  const table = [
    ['instance', 'objective', 'best known', 'gap %', 'verified', 'seconds'],
    ...rows,
    means(lines),
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
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

function means(lines: readonly SolverLine[]): string[] {
  const solved = lines.filter(isSolved);
  const gaps = solved.flatMap(({ gapPercent: gap }) => (gap === undefined ? [] : [gap]));
  const sound = solved.filter(({ verified }) => verified).length;
  return [
    'mean',
    '',
    '',
    gaps.length === 0 ? '–' : mean(gaps).toFixed(2),
    `${sound}/${lines.length}`,
    solved.length === 0 ? '–' : mean(solved.map(({ elapsedSeconds }) => elapsedSeconds)).toFixed(2),
  ];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
