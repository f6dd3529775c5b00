import type { Measured } from './measure.js';

/** The loads over which a cut is reached. */
export interface Reached {
  /** Between two measured loads by a straight line; the first or last measured one where it is reached there already. */
  readonly from: number;
  readonly to: number;
  /** The measured loads at which the whole confidence interval lies beyond it. */
  readonly surely: readonly number[];
}

/**
 * @param curve one arm by ascending load
 * @returns the longest stretch of loads over which the mean is beyond; undefined when there is none
 */
export function reached(curve: readonly Measured[], cut: number): Reached | undefined {
  let best: readonly number[] = [];
  let run: number[] = [];
  for (const [place, point] of curve.entries()) {
    run = point.cut.mean >= cut ? [...run, place] : [];
    if (run.length > best.length) best = run;
  }
  const first = best[0];
  const last = best.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    from: edge(curve[first - 1], curve[first], cut),
    to: edge(curve[last + 1], curve[last], cut),
    surely: curve.filter((point) => point.cut.mean - point.cut.halfWidth >= cut).map(({ load }) => load),
  };
}

/** The load between one that misses the cut and one that reaches it. */
function edge(miss: Measured | undefined, hit: Measured | undefined, cut: number): number {
  if (hit === undefined) return NaN;
  if (miss === undefined) return hit.load;
  return miss.load + ((hit.load - miss.load) * (cut - miss.cut.mean)) / (hit.cut.mean - miss.cut.mean);
}
