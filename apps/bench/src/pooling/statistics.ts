/** A mean and half the width of its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

/** Student's t for 95 % on both sides, by degrees of freedom from 1 on (any table of it). */
const T_95: readonly number[] = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093,
];
const T_95_MANY = 1.96;

/** Of independent values, at least two: one of each seed. */
export function estimate(values: readonly number[]): Estimate {
  if (values.length < 2) throw new Error('an interval needs two values');
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const t = T_95[values.length - 2] ?? T_95_MANY;
  return { mean, halfWidth: t * Math.sqrt(variance / values.length) };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
