import { awardableTerms } from '@tianfu/bidding';
import { type BidState, type BidTerms, type OrderState, Refusal } from '@tianfu/contracts';
import { bidMayTake } from './bid-states.js';
import { mayTake } from './order-states.js';
import { checkStanding, type CertifiedStanding, type Requirement, type Standing } from './standing.js';

export interface AwardableOrder extends Requirement {
  readonly state: OrderState;
  readonly quantityPieces: number;
  readonly biddingDeadline: Date;
}

export interface AwardableBid {
  readonly state: BidState;
  readonly sealedAt: Date;
  /** Absent when the bid was never opened. */
  readonly terms: BidTerms | undefined;
}

const AFTER_AWARD: readonly OrderState[] = ['awarded', 'contracted', 'producing', 'delivered', 'completed'];

/** @throws Refusal `ORDER_NOT_CLOSED`, `ORDER_ALREADY_AWARDED` */
export function requireAwardable(state: OrderState): void {
  if (AFTER_AWARD.includes(state)) throw new Refusal('ORDER_ALREADY_AWARDED');
  if (!mayTake(state, 'award')) throw new Refusal('ORDER_NOT_CLOSED');
}

export interface AwardVerdict {
  readonly terms: BidTerms;
  readonly standing: CertifiedStanding;
}

/**
 * Rule 1: the bid existed before the deadline, its bidder is certified now (that it was certified at bid time
 * was decided when the bid was taken), and it covers the order.
 *
 * @param today in Asia/Shanghai
 * @throws Refusal `ORDER_NOT_CLOSED`, `ORDER_ALREADY_AWARDED`, `BID_NOT_AWARDABLE`, `QUANTITY_TOO_SMALL`
 */
export function decideAward(
  order: AwardableOrder,
  bid: AwardableBid,
  standing: Standing | undefined,
  today: string,
): AwardVerdict {
  requireAwardable(order.state);
  const terms = awardableTerms({ ...bid, mayWin: bidMayTake(bid.state, 'win') }, order.biddingDeadline);
  if (terms === undefined) throw new Refusal('BID_NOT_AWARDABLE');
  const certified = checkStanding(standing, order, today);
  if (!certified.ok) throw new Refusal('BID_NOT_AWARDABLE');
  if (terms.quantityPieces < order.quantityPieces) {
    throw new Refusal('QUANTITY_TOO_SMALL', {
      offered: terms.quantityPieces,
      wanted: order.quantityPieces,
    });
  }
  return { terms, standing: certified.value };
}
