import type { Measured } from './measure.js';

/** From which load on a cut is reached, as the measured loads tell. */
export interface Crossing {
  /** Between two loads by a straight line; undefined where it is not reached from some load on for good. */
  readonly load: number | undefined;
  /** The lowest measured load from which on the whole confidence interval lies beyond it. */
  readonly surelyFrom: number | undefined;
}

/** @param curve one arm by ascending load */
export function crossing(curve: readonly Measured[], cut: number): Crossing {
  const misses = curve.findLastIndex((point) => point.cut.mean < cut);
  const unsure = curve.findLastIndex((point) => point.cut.mean - point.cut.halfWidth < cut);
  const below = curve[misses];
  const above = curve[misses + 1];
  const between = (a: Measured, b: Measured): number =>
    a.load + ((b.load - a.load) * (cut - a.cut.mean)) / (b.cut.mean - a.cut.mean);
  return {
    load: above === undefined ? undefined : below === undefined ? above.load : between(below, above),
    surelyFrom: curve[unsure + 1]?.load,
  };
}
