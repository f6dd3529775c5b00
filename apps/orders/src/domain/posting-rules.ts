import type { FieldFault, OrderContent } from '@tianfu/contracts';
import { checkMatrix, type MatrixFault, parseInstant, shanghaiDate } from '@tianfu/kernel';

const DAY_MS = 86_400_000;

/** The longest an order may take bids. */
export const MAX_BIDDING_DAYS = 90;
/** The shortest, unless the service is told otherwise: long enough for somebody to have read the order. */
export const DEFAULT_MIN_BIDDING_SECONDS = 60;

export interface BiddingLimits {
  readonly minBiddingSeconds: number;
}

type Content = Pick<
  OrderContent,
  'matrix' | 'quantityPieces' | 'deliveryDate' | 'targetPrice' | 'targetPriceShown'
>;

/** What is wrong with an order whatever the time is. Empty: nothing. */
export function contentFaults(content: Content, biddingDeadline: Date | undefined): FieldFault[] {
  const matrix = checkMatrix(content.matrix, content.quantityPieces);
  const faults: FieldFault[] = matrix.ok ? [] : [matrixFault(matrix.error)];
  if (content.targetPriceShown === true && content.targetPrice === undefined) {
    faults.push({ pointer: '/targetPriceShown', code: 'nothing-to-show' });
  }
  if (biddingDeadline !== undefined && content.deliveryDate <= shanghaiDate(biddingDeadline)) {
    faults.push({ pointer: '/deliveryDate', code: 'before-deadline' });
  }
  return faults;
}

/** What is wrong with the days and times of an order, seen from `now` (the database's clock). */
export function timeFaults(
  { deliveryDate }: Pick<OrderContent, 'deliveryDate'>,
  biddingDeadline: Date | undefined,
  now: Date,
  limits: BiddingLimits,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (deliveryDate <= shanghaiDate(now)) faults.push({ pointer: '/deliveryDate', code: 'past' });
  if (biddingDeadline !== undefined) faults.push(...deadlineFaults(biddingDeadline, now, limits));
  return faults;
}

function deadlineFaults(deadline: Date, now: Date, { minBiddingSeconds }: BiddingLimits): FieldFault[] {
  const pointer = '/biddingDeadline';
  const aheadMs = deadline.getTime() - now.getTime();
  if (aheadMs <= 0) return [{ pointer, code: 'past' }];
  if (aheadMs < minBiddingSeconds * 1000) {
    return [{ pointer, code: 'too-soon', params: { minimumSeconds: minBiddingSeconds } }];
  }
  if (aheadMs > MAX_BIDDING_DAYS * DAY_MS) {
    return [{ pointer, code: 'too-late', params: { maximumDays: MAX_BIDDING_DAYS } }];
  }
  return [];
}

/** The deadline of a request; its form was checked with the contract. */
export const deadlineOf = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : parseInstant(text);

function matrixFault(fault: MatrixFault): FieldFault {
  switch (fault.fault) {
    case 'sum':
      return {
        pointer: '/quantityPieces',
        code: 'sum',
        params: { quantityPieces: fault.quantityPieces, sumPieces: fault.sumPieces },
      };
    case 'duplicate':
      return { pointer: `/matrix/${fault.index}`, code: 'duplicate' };
    case 'limit':
      return { pointer: '/matrix', code: `too-many-${fault.axis}s`, params: { maximum: fault.maximum } };
    case 'empty':
      return { pointer: fault.index === null ? '/matrix' : `/matrix/${fault.index}`, code: 'empty' };
    case 'quantity':
      return {
        pointer: fault.index === null ? '/quantityPieces' : `/matrix/${fault.index}/quantityPieces`,
        code: 'quantity',
      };
  }
}
