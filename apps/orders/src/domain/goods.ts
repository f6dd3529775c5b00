import type { FieldFault, GoodsReady, MarkReady, OrderContent } from '@tianfu/contracts';
import { assert, checkMatrix, parseInstant, sumMatrix } from '@tianfu/kernel';

const DAY_MS = 86_400_000;
/** The furthest ahead a supplier may say that goods will be ready, and that they can be fetched. */
export const MAX_READY_AHEAD_DAYS = 30;
export const MAX_PICK_UP_AHEAD_DAYS = 90;

type Told = Omit<MarkReady, 'orderId'>;
type Ordered = Pick<OrderContent, 'matrix'>;

/** The goods as the supplier describes them; what it leaves out is everything that was ordered, ready now. */
export function goodsOf(
  { readyAt, matrix, cartons, pickUp, remark }: Told,
  order: Ordered,
  now: Date,
): GoodsReady {
  const ready = matrix ?? order.matrix;
  const { address, position, from, to } = pickUp;
  return {
    readyAt: readyAt === undefined ? now.toISOString() : instantOf(readyAt).toISOString(),
    quantityPieces: sumMatrix(ready),
    matrix: ready.map(({ colour, size, quantityPieces }) => ({ colour, size, quantityPieces })),
    ...(cartons === undefined ? {} : { cartons }),
    pickUp: {
      address,
      position: { lat: position.lat, lng: position.lng },
      from: instantOf(from).toISOString(),
      to: instantOf(to).toISOString(),
    },
    ...(remark === undefined ? {} : { remark }),
  };
}

/**
 * What is wrong with goods said to be ready. Fewer pieces than ordered are shown to the buyer, not refused.
 *
 * @param contractedAt goods cannot have been ready before
 * @param now the database's clock
 */
export function goodsFaults(goods: GoodsReady, order: Ordered, contractedAt: Date, now: Date): FieldFault[] {
  return [...readyFaults(goods, contractedAt, now), ...windowFaults(goods, now), ...cellFaults(goods, order)];
}

function readyFaults({ readyAt }: GoodsReady, contractedAt: Date, now: Date): FieldFault[] {
  const at = instantOf(readyAt).getTime();
  if (at < contractedAt.getTime()) return [{ pointer: '/readyAt', code: 'before-award' }];
  if (at > now.getTime() + MAX_READY_AHEAD_DAYS * DAY_MS) {
    return [{ pointer: '/readyAt', code: 'too-late', params: { maximumDays: MAX_READY_AHEAD_DAYS } }];
  }
  return [];
}

function windowFaults({ readyAt, pickUp }: GoodsReady, now: Date): FieldFault[] {
  const pointer = '/pickUp/to';
  const until = instantOf(pickUp.to).getTime();
  if (until <= instantOf(pickUp.from).getTime()) return [{ pointer, code: 'before-start' }];
  if (until <= now.getTime()) return [{ pointer, code: 'past' }];
  if (until <= instantOf(readyAt).getTime()) return [{ pointer, code: 'before-ready' }];
  if (until > now.getTime() + MAX_PICK_UP_AHEAD_DAYS * DAY_MS) {
    return [{ pointer, code: 'too-late', params: { maximumDays: MAX_PICK_UP_AHEAD_DAYS } }];
  }
  return [];
}

function cellFaults({ matrix, quantityPieces }: GoodsReady, order: Ordered): FieldFault[] {
  const checked = checkMatrix(matrix, quantityPieces);
  if (!checked.ok && checked.error.fault === 'duplicate') {
    return [{ pointer: `/matrix/${checked.error.index}`, code: 'duplicate' }];
  }
  const cellOf = ({ colour, size }: { colour: string; size: string }): string =>
    JSON.stringify([colour, size]);
  const ordered = new Map(order.matrix.map((cell) => [cellOf(cell), cell.quantityPieces]));
  return matrix.flatMap((cell, index): FieldFault[] => {
    const orderedPieces = ordered.get(cellOf(cell));
    if (orderedPieces === undefined) return [{ pointer: `/matrix/${index}`, code: 'not-ordered' }];
    if (cell.quantityPieces <= orderedPieces) return [];
    const pointer = `/matrix/${index}/quantityPieces`;
    return [{ pointer, code: 'more-than-ordered', params: { orderedPieces } }];
  });
}

function instantOf(text: string): Date {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'an instant was checked with its contract');
  return instant;
}
