import type { PaperCarton } from '../../application/paper-contents.js';

/** Cartons in a row that are alike: one line of a packing list. */
export interface CartonGroup {
  readonly first: PaperCarton;
  readonly last: PaperCarton;
  readonly count: number;
}

/** @param cartons in the order of their sequence */
export function groupCartons(cartons: readonly PaperCarton[]): CartonGroup[] {
  const groups: CartonGroup[] = [];
  for (const carton of cartons) {
    const open = groups.at(-1);
    if (open !== undefined && isAlike(open.first, carton)) {
      groups[groups.length - 1] = { first: open.first, last: carton, count: open.count + 1 };
    } else groups.push({ first: carton, last: carton, count: 1 });
  }
  return groups;
}

const isAlike = (left: PaperCarton, right: PaperCarton): boolean =>
  left.weightGrams === right.weightGrams &&
  left.lengthMm === right.lengthMm &&
  left.widthMm === right.widthMm &&
  left.heightMm === right.heightMm &&
  JSON.stringify(left.contents) === JSON.stringify(right.contents);

/** `1–40`, or `7` for one alone. */
export const rangeOf = ({ first, last }: CartonGroup): string =>
  first.sequence === last.sequence ? String(first.sequence) : `${first.sequence}–${last.sequence}`;
