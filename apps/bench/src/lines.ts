import type { Reading, Target } from './figure.js';

/** A reading as one line of JSON. */
export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly ratio?: number;
  readonly target?: string;
  readonly met?: boolean;
  readonly [detail: string]: number | string | boolean | undefined;
}

/** Completes a reading: ratio, target as a text and whether it is met. Judged before anything is rounded. */
export function lineOf({ name, value, unit, baseline, target, details = {} }: Reading): Line {
  const ratio = baseline === undefined ? undefined : value / baseline;
  return {
    name,
    value: rounded(value),
    unit,
    ...(baseline === undefined || ratio === undefined
      ? {}
      : { baseline: rounded(baseline), ratio: rounded(ratio) }),
    ...(target === undefined
      ? {}
      : { target: targetText(target, unit), met: isMet(target, target.of === 'ratio' ? ratio : value) }),
    ...Object.fromEntries(
      Object.entries(details).map(([key, detail]) => [
        key,
        typeof detail === 'number' ? rounded(detail) : detail,
      ]),
    ),
  };
}

function isMet({ bound, limit }: Target, actual: number | undefined): boolean {
  if (actual === undefined) return false;
  return bound === 'at least' ? actual >= limit : actual <= limit;
}

function targetText({ of, bound, limit }: Target, unit: string): string {
  const sign = bound === 'at least' ? '≥' : '≤';
  return of === 'ratio' ? `ratio ${sign} ${limit}` : `${sign} ${limit} ${unit}`;
}

/** Three digits behind the point where it matters, none where it does not. */
function rounded(value: number): number {
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 3;
  return Number(value.toFixed(digits));
}

/** The lines as a table for docs/figures.md. */
export function markdownTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const measured =
      line.ratio === undefined
        ? `${line.value} ${line.unit}`
        : `${line.value} ${line.unit}, bare server ${line.baseline}, ratio **${line.ratio}**`;
    const verdict = line.met === undefined ? '' : line.met ? '✔' : '✘';
    const command = `\`npm run --silent bench -- ${String(line.figure ?? line.name)}\``;
    return `| ${line.name} | ${line.target ?? '–'} | ${measured} | ${verdict} | ${command} |`;
  });
  return ['| figure | target | measured | met | command |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
