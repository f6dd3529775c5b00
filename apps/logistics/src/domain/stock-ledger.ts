import type { StockMoveKind, StockPlace } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';

/** Pieces of a batch that came to a place or (below zero) left it. */
export interface Entry {
  readonly batchId: string;
  readonly place: StockPlace;
  readonly pieces: number;
}

/** One happening of the ledger. The entries of each of its batches sum to zero. */
export interface Move {
  readonly kind: StockMoveKind;
  readonly entries: readonly Entry[];
}

/** Pieces of one batch, sound and damaged. */
export interface Counted {
  readonly batchId: string;
  readonly goodPieces: number;
  readonly damagedPieces: number;
}

export interface Pick {
  readonly batchId: string;
  readonly pieces: number;
}

export const receiving = (counted: readonly Counted[]): Move => move('receive', comingIn(counted));
export const returning = (counted: readonly Counted[]): Move => move('return', comingIn(counted));
export const reserving = (picks: readonly Pick[]): Move => carried('reserve', picks, 'on-hand', 'reserved');
export const releasing = (picks: readonly Pick[]): Move => carried('release', picks, 'reserved', 'on-hand');
export const shipping = (picks: readonly Pick[]): Move => carried('ship', picks, 'reserved', 'outside');
export const disposing = (pick: Pick): Move => carried('dispose', [pick], 'damaged', 'outside');

/** Whether nothing comes from nowhere: every batch of the move sums to zero. */
export function isBalanced({ entries }: Move): boolean {
  const sums = new Map<string, number>();
  for (const { batchId, pieces } of entries) sums.set(batchId, (sums.get(batchId) ?? 0) + pieces);
  return [...sums.values()].every((sum) => sum === 0);
}

function comingIn(counted: readonly Counted[]): Entry[] {
  return counted.flatMap(({ batchId, goodPieces, damagedPieces }) => [
    { batchId, place: 'outside' as const, pieces: -(goodPieces + damagedPieces) },
    { batchId, place: 'on-hand' as const, pieces: goodPieces },
    { batchId, place: 'damaged' as const, pieces: damagedPieces },
  ]);
}

const carried = (kind: StockMoveKind, picks: readonly Pick[], from: StockPlace, to: StockPlace): Move =>
  move(
    kind,
    picks.flatMap(({ batchId, pieces }) => [
      { batchId, place: from, pieces: -pieces },
      { batchId, place: to, pieces },
    ]),
  );

function move(kind: StockMoveKind, given: readonly Entry[]): Move {
  const made = { kind, entries: given.filter(({ pieces }) => pieces !== 0) };
  assert(
    made.entries.every(({ pieces }) => Number.isSafeInteger(pieces)),
    'stock is counted in whole pieces',
  );
  assert(isBalanced(made), 'a move neither makes nor loses pieces');
  return made;
}
