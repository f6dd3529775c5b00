/**
 * The most pieces one order, line or carton can count. Together with the highest unit price it keeps every
 * product of the two inside the highest amount of money: 1,000,000.0000 × 10,000,000 = 10^15 minor units.
 */
export const QUANTITY_PIECES_MAX = 10_000_000;

/** Whether the number can be a quantity: whole pieces, at least one, at most `QUANTITY_PIECES_MAX`. */
export function isQuantityPieces(quantityPieces: number): boolean {
  return Number.isInteger(quantityPieces) && quantityPieces >= 1 && quantityPieces <= QUANTITY_PIECES_MAX;
}
