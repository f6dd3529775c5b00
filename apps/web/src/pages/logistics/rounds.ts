import { shanghaiDate } from '@tianfu/kernel';

/** What of a trip says whose it is and when. */
export interface Run {
  readonly tripId: string;
  readonly plate: string;
  readonly stops: readonly { readonly leavesAt: string }[];
}

const leavesAt = ({ stops }: Run): string => stops[0]?.leavesAt ?? '';

export const byDeparture = (left: Run, right: Run): number =>
  leavesAt(left) < leavesAt(right) ? -1 : Number(leavesAt(left) > leavesAt(right));

/** The how-many-eth of its vehicle's trips of the day a trip is; undefined where there is only one. */
export function roundOf(run: Run, runs: readonly Run[]): { round: number; of: number } | undefined {
  const day = (each: Run): string => (leavesAt(each) === '' ? '' : shanghaiDate(new Date(leavesAt(each))));
  const own = runs.filter((each) => each.plate === run.plate && day(each) === day(run)).toSorted(byDeparture);
  if (own.length < 2) return undefined;
  return { round: own.findIndex(({ tripId }) => tripId === run.tripId) + 1, of: own.length };
}
