/** A consignment of a trip, and what a published card would carry it for, where one does. */
export interface Sharer {
  readonly id: string;
  readonly cardMinor: bigint | undefined;
}

/**
 * Who of a trip's sharers the trip is worth driving for: one is left to its card where that costs no more than
 * what the vehicle saves without it, the dearest mistake first; all are where the cards together cost no more than
 * the trip. (The field calls it routing with a common carrier: Chu, "A heuristic algorithm for the truckload and
 * less-than-truckload problem", 2005.)
 *
 * @param costOf what the trip costs with these aboard, undefined where it cannot be driven so; of nobody: nothing
 * @returns their ids in the order given
 */
export function worthSharing(
  sharers: readonly Sharer[],
  costOf: (ids: readonly string[]) => bigint | undefined,
): readonly string[] {
  let kept = sharers;
  let costMinor = costOf(idsOf(kept));
  // Each round leaves one behind.
  while (kept.length > 0 && costMinor !== undefined) {
    const next = leastWorth(kept, costMinor, costOf);
    if (next === undefined) break;
    kept = next.kept;
    costMinor = next.costMinor;
  }
  return costMinor !== undefined && allCheaperByCard(kept, costMinor) ? [] : idsOf(kept);
}

interface Left {
  readonly kept: readonly Sharer[];
  readonly costMinor: bigint;
  readonly savedMinor: bigint;
}

function leastWorth(
  sharers: readonly Sharer[],
  costMinor: bigint,
  costOf: (ids: readonly string[]) => bigint | undefined,
): Left | undefined {
  let best: Left | undefined;
  for (const sharer of sharers) {
    if (sharer.cardMinor === undefined) continue;
    const kept = sharers.filter((each) => each !== sharer);
    const without = kept.length === 0 ? 0n : costOf(idsOf(kept));
    if (without === undefined) continue;
    const savedMinor = costMinor - without - sharer.cardMinor;
    if (savedMinor >= 0n && (best === undefined || savedMinor > best.savedMinor)) {
      best = { kept, costMinor: without, savedMinor };
    }
  }
  return best;
}

function allCheaperByCard(sharers: readonly Sharer[], costMinor: bigint): boolean {
  let byCardMinor = 0n;
  for (const { cardMinor } of sharers) {
    if (cardMinor === undefined) return false;
    byCardMinor += cardMinor;
  }
  return byCardMinor <= costMinor;
}

const idsOf = (sharers: readonly Sharer[]): string[] => sharers.map(({ id }) => id);
