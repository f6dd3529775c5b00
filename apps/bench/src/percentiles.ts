import { assert } from '@tianfu/kernel';

/**
 * The smallest of the values that at least this share of all values does not exceed (nearest rank): the answer
 * is always a value that was measured.
 *
 * @param share in (0, 1]: 0.99 for the p99
 */
export function percentile(values: readonly number[], share: number): number {
  assert(share > 0 && share <= 1, 'percentile: a share in (0, 1]');
  const sorted = Float64Array.from(values).sort();
  const found = sorted[Math.ceil(share * sorted.length) - 1];
  assert(found !== undefined, 'percentile: nothing was measured');
  return found;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  assert(low !== undefined && high !== undefined, 'median: nothing was measured');
  return (low + high) / 2;
}
