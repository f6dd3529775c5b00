import { type OrderState, Refusal } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { isUniqueViolation, type Tx } from '@tianfu/service';
import type { BiddingStore } from '../../application/ports.js';
import type { NewBid, OrderInBidding, Revision, SealedBid } from '../../application/stored.js';
import { type CertifiedStanding, levelOf } from '../../domain/standing.js';
import { BID_SQL, bidOf, type BidRow } from './bid-rows.js';

// A row that does not match is not locked: late callers cannot keep the closing from its lock.
const LOCK_OPEN = `SELECT order_id, enterprise_id, number, title, category, required_level, quantity_pieces,
    bidding_deadline, conditions FROM orders
  WHERE order_id = $1 AND enterprise_id <> $2 AND state = 'open' AND bidding_deadline > clock_timestamp()
  FOR SHARE`;

const WHY_NOT = `SELECT enterprise_id = $2 AS own, state,
    bidding_deadline <= clock_timestamp() AS over FROM orders WHERE order_id = $1`;

const RECONFIRM = `UPDATE bid SET state = 'submitted', conditions = $2, certificate_id = $3, level = $4,
    version = version + 1
  WHERE bid_id = $1 AND state = 'unconfirmed' AND clock_timestamp() < bidding_deadline`;

interface OpenOrderRow {
  order_id: string;
  enterprise_id: string;
  number: string;
  title: string;
  category: string;
  required_level: string | null;
  quantity_pieces: number;
  bidding_deadline: Date;
  conditions: number;
}

/** Bids before the deadline. Every statement that concerns a bidder names it: the scope is the service's. */
export class PostgresBidding implements BiddingStore {
  async lockOpenOrder(tx: Tx, orderId: string, bidderId: string): Promise<OrderInBidding> {
    const row = await tx.one<OpenOrderRow>(LOCK_OPEN, [orderId, bidderId]);
    if (row === undefined) throw await whyNotOpen(tx, orderId, bidderId);
    return {
      orderId: row.order_id,
      enterpriseId: row.enterprise_id,
      number: row.number,
      title: row.title,
      category: row.category,
      requiredLevel: levelOf(row.required_level),
      quantityPieces: row.quantity_pieces,
      biddingDeadline: row.bidding_deadline,
      conditions: row.conditions,
    };
  }

  async countBids(tx: Tx, orderId: string, bidderId: string): Promise<{ all: number; own: number }> {
    const row = await tx.one<{ all: number; own: number }>(BID_SQL.count, [orderId, bidderId]);
    assert(row !== undefined, 'a count has one row');
    return row;
  }

  async place(tx: Tx, bid: NewBid): Promise<Date | undefined> {
    const { order, standing } = bid;
    const params = [
      bid.bidId,
      order.orderId,
      bid.bidderId,
      order.enterpriseId,
      order.biddingDeadline,
      bid.revision,
      bid.commitment,
      standing.certificateId,
      bid.ciphertext,
      standing.standingVersion,
      standing.level,
      order.conditions,
      order.number,
      order.title,
    ];
    try {
      return (await tx.one<{ sealed_at: Date }>(BID_SQL.place, params))?.sealed_at;
    } catch (error) {
      if (!isUniqueViolation(error, 'bid_one_active')) throw error;
      throw new Refusal('BID_EXISTS', {}, [], { cause: error });
    }
  }

  async findOwnOrderId(tx: Tx, bidId: string, bidderId: string): Promise<string | undefined> {
    const sql = 'SELECT order_id FROM bid WHERE bid_id = $1 AND enterprise_id = $2';
    return (await tx.one<{ order_id: string }>(sql, [bidId, bidderId]))?.order_id;
  }

  async lockOwn(tx: Tx, bidId: string, bidderId: string): Promise<SealedBid | undefined> {
    const row = await tx.one<BidRow>(BID_SQL.lockOwn, [bidId, bidderId]);
    return row && bidOf(row);
  }

  async revise(
    tx: Tx,
    { bidId }: SealedBid,
    { revision, commitment, ciphertext, conditions }: Revision & { readonly conditions: number },
    { certificateId, level, standingVersion }: CertifiedStanding,
  ): Promise<Date | undefined> {
    const params = [
      bidId,
      revision,
      commitment,
      certificateId,
      ciphertext,
      standingVersion,
      level,
      conditions,
    ];
    return (await tx.one<{ sealed_at: Date }>(BID_SQL.revise, params))?.sealed_at;
  }

  async reconfirm(
    tx: Tx,
    { bidId }: SealedBid,
    conditions: number,
    { certificateId, level }: CertifiedStanding,
  ): Promise<boolean> {
    return (await tx.execute(RECONFIRM, [bidId, conditions, certificateId, level])) === 1;
  }

  async withdraw(tx: Tx, { bidId }: SealedBid): Promise<boolean> {
    return (await tx.execute(BID_SQL.withdraw, [bidId])) === 1;
  }
}

/** Drafts of others do not exist; what the deadline has ended stays ended, closed already or not yet. */
async function whyNotOpen(tx: Tx, orderId: string, bidderId: string): Promise<Refusal> {
  const row = await tx.one<{ own: boolean; state: OrderState; over: boolean | null }>(WHY_NOT, [
    orderId,
    bidderId,
  ]);
  if (row === undefined) return new Refusal('NOT_FOUND');
  if (row.own) return new Refusal('OWN_ORDER');
  if (row.state === 'draft') return new Refusal('NOT_FOUND');
  if (row.state === 'cancelled') return new Refusal(row.over === null ? 'NOT_FOUND' : 'ORDER_NOT_OPEN');
  return new Refusal('DEADLINE_PASSED');
}
