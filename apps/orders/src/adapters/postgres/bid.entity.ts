import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrderEntity } from './order.entity.js';

/** A bid. What it offers stands in columns of its own, empty until the deadline has passed. */
@Entity({ name: 'bid' })
@Check(
  'bid_state',
  `state IN ('submitted', 'unconfirmed', 'withdrawn', 'opened', 'won', 'lost', 'disqualified')`,
)
@Check('bid_sealed_in_time', 'sealed_at < bidding_deadline')
@Check('bid_opened_in_time', 'opened_at >= bidding_deadline')
@Check(
  'bid_sealed',
  `opened_at IS NOT NULL OR num_nonnulls(unit_price, currency, lead_time_days, quantity_pieces, remark, salt, price_rank, opened_bids) = 0`,
)
@Check(
  'bid_opened',
  `opened_at IS NULL OR num_nulls(unit_price, currency, lead_time_days, quantity_pieces, salt, price_rank, opened_bids) = 0`,
)
@Check('bid_decided', `state NOT IN ('opened', 'won') OR opened_at IS NOT NULL`)
@Check('bid_unopened', `state NOT IN ('submitted', 'unconfirmed', 'withdrawn') OR opened_at IS NULL`)
@Index('bid_one_active', ['orderId', 'enterpriseId'], { unique: true, where: `state <> 'withdrawn'` })
@Index('bid_own', { synchronize: false })
export class BidEntity {
  @PrimaryColumn('uuid', { name: 'bid_id', primaryKeyConstraintName: 'bid_pk' })
  bidId: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey(() => OrderEntity, { name: 'bid_order' })
  orderId: string;

  /** The bidder. */
  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('uuid', { name: 'buyer_id' })
  buyerId: string;

  @Column('text', { name: 'order_number' })
  orderNumber: string;

  @Column('text', { name: 'order_title' })
  orderTitle: string;

  @Column({ type: 'timestamptz', name: 'bidding_deadline', precision: 3 })
  biddingDeadline: Date;

  @Column('text')
  state: string;

  /** The conditions it was last given or confirmed for. */
  @Column('integer', { default: 1 })
  conditions: number;

  @Column('integer')
  revision: number;

  /** SHA-256 of salt and canonical terms, in hex. The salt lies inside the seal. */
  @Column('text')
  commitment: string;

  @Column({ type: 'timestamptz', name: 'placed_at', precision: 3 })
  placedAt: Date;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt: Date;

  /** The bidder's certificate at the time of sealing. */
  @Column('uuid', { name: 'certificate_id' })
  certificateId: string;

  @Column('text')
  level: string;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('numeric', { name: 'unit_price', precision: 18, scale: 4, nullable: true })
  unitPrice: string | null;

  @Column('text', { nullable: true })
  currency: string | null;

  @Column('integer', { name: 'lead_time_days', nullable: true })
  leadTimeDays: number | null;

  @Column('integer', { name: 'quantity_pieces', nullable: true })
  quantityPieces: number | null;

  @Column('text', { nullable: true })
  remark: string | null;

  @Column('text', { nullable: true })
  salt: string | null;

  @Column('integer', { name: 'price_rank', nullable: true })
  priceRank: number | null;

  @Column('integer', { name: 'opened_bids', nullable: true })
  openedBids: number | null;

  @Column('text', { name: 'disqualified_reason', nullable: true })
  disqualifiedReason: string | null;

  @Column('integer')
  version: number;
}
