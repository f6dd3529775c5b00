import type { CentrePolicy } from '@tianfu/contracts';

export interface CancellationFee {
  readonly feePercent: number;
  /** The minute from which it costs more; missing at the top of the ladder. */
  readonly until?: number;
}

/**
 * What a cancellation costs now, by the ladder the booking was made under.
 * @param startsAt minute of the first step; undefined where nothing is planned yet
 */
export function cancellationFee(
  policy: Pick<CentrePolicy, 'cancellation' | 'startedFeePercent'>,
  { startsAt, hasBegun, now }: { startsAt: number | undefined; hasBegun: boolean; now: number },
): CancellationFee {
  if (hasBegun) return { feePercent: policy.startedFeePercent };
  if (startsAt === undefined) return { feePercent: 0 };
  const left = startsAt - now;
  const ladder = policy.cancellation.toSorted((a, b) => a.hoursBefore - b.hoursBefore);
  const rung = ladder.find(({ hoursBefore }) => left <= hoursBefore * 60);
  const below = ladder.filter(({ hoursBefore }) => left > hoursBefore * 60).at(-1);
  const until = below === undefined ? {} : { until: startsAt - below.hoursBefore * 60 };
  return { feePercent: rung?.feePercent ?? 0, ...until };
}
