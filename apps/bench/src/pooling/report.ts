import { costCut, useForCut } from './cost.js';
import type { Measured } from './measure.js';
import { reached } from './reached.js';
import { type Estimate, estimate } from './statistics.js';

export const WANTED_CUT = 0.6;
const WANTED_COST_CUT = 0.8;

export function lineOf({ arm, arrivals, load, handOverDays, ...rest }: Measured): object {
  const round = ({ mean, halfWidth }: Estimate): number[] =>
    [mean, halfWidth].map((value) => Number(value.toFixed(4)));
  return {
    name: 'pooling',
    arrivals,
    load,
    handOverDays,
    arm,
    meanDays: round(rest.meanDays),
    p95Days: round(rest.p95Days),
    worstDays: Number(rest.worstDays.toFixed(1)),
    onTime: round(rest.onTime),
    cut: round(rest.cut),
  };
}

const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;
const days = ({ mean, halfWidth }: Estimate): string => `${mean.toFixed(1)} ± ${halfWidth.toFixed(1)}`;
/** A cut as a change: −60 ± 2 %. */
const change = ({ mean, halfWidth }: Estimate): string =>
  `${mean < 0 ? '+' : '−'}${(100 * Math.abs(mean)).toFixed(0)} ± ${(100 * halfWidth).toFixed(0)} %`;
const points = ({ mean, halfWidth }: Estimate): string =>
  `${mean < 0 ? '−' : '+'}${(100 * Math.abs(mean)).toFixed(1)} ± ${(100 * halfWidth).toFixed(1)}`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Mean turnaround of the isolated rooms and what each arm cuts of it, one row a load. */
export function curveTable(measured: readonly Measured[]): string {
  const arms = [...new Set(measured.map(({ arm }) => arm))].filter((arm) => arm !== 'isolated');
  const loads = [...new Set(measured.map(({ load }) => load))];
  const at = (load: number, arm: string): Measured | undefined =>
    measured.find((one) => one.load === load && one.arm === arm);
  return table(
    ['load', 'isolated, days', ...arms],
    loads.map((load) => {
      const alone = at(load, 'isolated');
      const cells = arms.map((arm) => at(load, arm)).map((one) => (one === undefined ? '' : change(one.cut)));
      return [load.toFixed(2), alone === undefined ? '' : days(alone.meanDays), ...cells];
    }),
  );
}

/** Days, the slowest, and promises kept, one row an arm and load. */
export function serviceTable(measured: readonly Measured[]): string {
  return table(
    ['load', 'arm', 'mean days', 'p95 days', 'worst days', 'promises kept', 'cut'],
    measured.map((one) => [
      one.load.toFixed(2),
      one.arm,
      days(one.meanDays),
      days(one.p95Days),
      one.worstDays.toFixed(0),
      `${percent(one.onTime.mean)} ± ${(100 * one.onTime.halfWidth).toFixed(1)}`,
      one.arm === 'isolated' ? '–' : change(one.cut),
    ]),
  );
}

/** Points of the cut: by pooling alone, lost to specialising, won back by who goes next; seed by seed. */
export function sharesTable(measured: readonly Measured[]): string {
  const loads = [...new Set(measured.map(({ load }) => load))];
  return table(
    ['load', 'pooling, first come', 'specialising', 'shortest first instead of first come'],
    loads.map((load) => {
      const cuts = (arm: string): readonly number[] =>
        measured.find((one) => one.load === load && one.arm === arm)?.cutBySeed ?? [];
      const step = (from: readonly number[], to: readonly number[]): string =>
        points(estimate(to.map((cut, seed) => cut - (from[seed] ?? 0))));
      return [
        load.toFixed(2),
        step([], cuts('pooled')),
        step(cuts('pooled'), cuts('specialists')),
        step(cuts('specialists'), cuts('specialists-shortest')),
      ];
    }),
  );
}

/** Over which loads each arm cuts turnaround as wanted. */
export function reachedTable(measured: readonly Measured[]): string {
  const arms = [...new Set(measured.map(({ arm }) => arm))].filter((arm) => arm !== 'isolated');
  return table(
    ['arm', `−${percent(WANTED_CUT)} over loads`, 'whole interval beyond it at'],
    arms.map((arm) => {
      const curve = measured.filter((one) => one.arm === arm).sort((a, b) => a.load - b.load);
      const found = reached(curve, WANTED_CUT);
      if (found === undefined) return [arm, 'nowhere', '–'];
      const surely = found.surely.map((load) => load.toFixed(2)).join(', ');
      return [arm, `${found.from.toFixed(2)} to ${found.to.toFixed(2)}`, surely === '' ? '–' : surely];
    }),
  );
}

export function costTable(): string {
  const uses = [0.7, 0.8, 0.9];
  return table(
    [
      'centre used',
      'overhead',
      `−${percent(WANTED_COST_CUT)} for a firm that uses its own room less than`,
      'a firm at 30 %',
      'a firm at 60 %',
    ],
    uses.flatMap((use) =>
      [0, 0.15].map((overhead) => [
        percent(use),
        percent(overhead),
        `${(100 * useForCut(WANTED_COST_CUT, use, overhead)).toFixed(1)} %`,
        `−${percent(costCut(0.3, use, overhead))}`,
        `−${percent(costCut(0.6, use, overhead))}`,
      ]),
    ),
  );
}
