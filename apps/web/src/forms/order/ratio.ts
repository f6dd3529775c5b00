import type { Grid } from './matrix.js';

/** `1:2:2:1`, also with Chinese colons, commas or blanks, as weights; undefined unless there are `count` of them. */
export function parseRatio(text: string, count: number): readonly number[] | undefined {
  const weights = text
    .normalize('NFKC')
    .trim()
    .split(/[:：,，\s]+/)
    .map(Number);
  const usable = weights.every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= 1_000_000);
  const some = weights.some((weight) => weight > 0);
  return weights.length === count && usable && some ? weights : undefined;
}

/** Shares whole pieces by weights so that they add up: what is left goes to the largest remainders. */
export function shareByRatio(totalPieces: number, weights: readonly number[]): number[] {
  const all = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight, index) => ({
    index,
    pieces: Math.floor((totalPieces * weight) / all),
    remainder: (totalPieces * weight) % all,
  }));
  const left = totalPieces - shares.reduce((total, share) => total + share.pieces, 0);
  const raised = new Set(
    shares
      .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return shares.map(({ index, pieces }) => pieces + (raised.has(index) ? 1 : 0));
}

/** Every colour gets the same number of pieces, shared over the sizes by the ratio. */
export const fillByRatio = (grid: Grid, piecesPerColour: number, weights: readonly number[]): Grid => ({
  ...grid,
  pieces: grid.colours.map(() => shareByRatio(piecesPerColour, weights)),
});
