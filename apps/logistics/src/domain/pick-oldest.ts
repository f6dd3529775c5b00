import type { Pick } from './stock-ledger.js';

/** What may be reserved of one batch. */
export interface Available {
  readonly batchId: string;
  readonly receivedOn: string;
  readonly onHandPieces: number;
}

export type Picked =
  | { readonly ok: true; readonly picks: readonly Pick[] }
  | { readonly ok: false; readonly availablePieces: number };

/**
 * Takes pieces from the oldest batches first, the lower batch id first where two are as old, and all of them or none.
 *
 * @param wantedPieces at least one
 */
export function pickOldest(batches: readonly Available[], wantedPieces: number): Picked {
  const oldestFirst = batches.toSorted(
    (a, b) => compare(a.receivedOn, b.receivedOn) || compare(a.batchId, b.batchId),
  );
  const picks: Pick[] = [];
  let missing = wantedPieces;
  for (const { batchId, onHandPieces } of oldestFirst) {
    const pieces = Math.min(missing, onHandPieces);
    if (pieces > 0) picks.push({ batchId, pieces });
    missing -= Math.max(pieces, 0);
    if (missing === 0) return { ok: true, picks };
  }
  return { ok: false, availablePieces: wantedPieces - missing };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
