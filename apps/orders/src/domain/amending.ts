import { type FieldFault, MAX_CONDITIONS, type OrderContent } from '@tianfu/contracts';
import { type BiddingLimits, MAX_BIDDING_DAYS } from './posting-rules.js';

const DAY_MS = 86_400_000;

export interface Bidding {
  readonly publishedAt: Date;
  readonly biddingDeadline: Date;
  readonly conditions: number;
}

/**
 * How long bidders have at least to read changed conditions: half the time the order takes bids altogether, a day
 * at most.
 */
export function reconfirmationMs({ publishedAt, biddingDeadline }: Bidding, limits: BiddingLimits): number {
  const half = (biddingDeadline.getTime() - publishedAt.getTime()) / 2;
  return Math.max(limits.minBiddingSeconds * 1000, Math.min(half, DAY_MS));
}

/**
 * The deadline after a change: as asked or as it was, extended when less time than the bidders need is left.
 *
 * @param now the database's clock
 */
export function deadlineAfter(
  bidding: Bidding,
  asked: Date | undefined,
  now: Date,
  limits: BiddingLimits,
): Date {
  const needed = now.getTime() + reconfirmationMs(bidding, limits);
  return new Date(Math.max(bidding.biddingDeadline.getTime(), asked?.getTime() ?? 0, needed));
}

/** What is wrong with a change, besides what is wrong with any order. */
export function amendmentFaults(
  bidding: Bidding,
  asked: Date | undefined,
  now: Date,
  change: { readonly before: OrderContent; readonly after: OrderContent },
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (asked !== undefined && asked < bidding.biddingDeadline) {
    faults.push({ pointer: '/biddingDeadline', code: 'earlier-than-before' });
  }
  if (asked !== undefined && asked.getTime() > now.getTime() + MAX_BIDDING_DAYS * DAY_MS) {
    faults.push({ pointer: '/biddingDeadline', code: 'too-late', params: { maximumDays: MAX_BIDDING_DAYS } });
  }
  if (spelled(change.before) === spelled(change.after)) faults.push({ pointer: '', code: 'unchanged' });
  if (bidding.conditions >= MAX_CONDITIONS) {
    faults.push({ pointer: '', code: 'too-many-amendments', params: { maximum: MAX_CONDITIONS - 1 } });
  }
  return faults;
}

/** One spelling of the same content, whatever order its keys came in. */
const spelled = (content: OrderContent): string =>
  JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
