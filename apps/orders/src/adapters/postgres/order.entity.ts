import type { GoodsReady, OrderContent } from '@tianfu/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OrderStepEntry } from '../../application/stored.js';

// Indexes with a descending column are in the migration alone: TypeORM cannot describe them, only leave them be.
@Entity({ name: 'orders' })
@Unique('orders_number', ['number'])
@Check(
  'orders_state',
  `state IN ('draft', 'open', 'closed', 'awarded', 'contracted', 'producing', 'delivered', 'completed', 'failed', 'cancelled')`,
)
@Check('orders_quantity', 'quantity_pieces BETWEEN 1 AND 10000000')
@Check('orders_target', '(target_price IS NULL) = (target_currency IS NULL)')
@Check(
  'orders_published',
  `CASE WHEN state = 'draft' THEN published_at IS NULL AND bidding_deadline IS NULL
    WHEN state = 'cancelled' THEN (published_at IS NULL) = (bidding_deadline IS NULL)
    ELSE published_at IS NOT NULL AND bidding_deadline IS NOT NULL END`,
)
@Check('orders_delivery', `delivery_date > (bidding_deadline AT TIME ZONE 'Asia/Shanghai')::date`)
@Check('orders_closed', 'closed_at >= bidding_deadline')
@Check(
  'orders_awarded',
  `(state IN ('awarded', 'contracted', 'producing', 'delivered', 'completed'))
    = (awarded_bid_id IS NOT NULL AND contract_id IS NOT NULL AND supplier_id IS NOT NULL)`,
)
@Check('orders_goods', `goods IS NULL OR state IN ('producing', 'delivered', 'completed')`)
@Check(
  'orders_delivered',
  `(state IN ('delivered', 'completed'))
    = (goods IS NOT NULL AND delivered_at IS NOT NULL AND completes_at IS NOT NULL)`,
)
@Index('orders_own', { synchronize: false })
@Index('orders_open_newest', { synchronize: false })
@Index('orders_open_deadline', ['biddingDeadline', 'orderId'], { where: `state = 'open'` })
@Index('orders_open_delivery', ['deliveryDate', 'orderId'], { where: `state = 'open'` })
@Index('orders_open_largest', { synchronize: false })
@Index('orders_unconfirmed', ['completesAt', 'orderId'], { where: `state = 'delivered'` })
export class OrderEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'orders_pk' })
  orderId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('text')
  number: string;

  @Column('text')
  state: string;

  @Column('text')
  title: string;

  @Column('text')
  category: string;

  @Column('text', { array: true })
  fabrics: string[];

  @Column('text', { array: true })
  processes: string[];

  @Column('jsonb')
  matrix: OrderContent['matrix'];

  @Column('integer', { name: 'quantity_pieces' })
  quantityPieces: number;

  @Column('numeric', { name: 'smv_minutes', precision: 9, scale: 4, nullable: true })
  smvMinutes: string | null;

  @Column('date', { name: 'delivery_date' })
  deliveryDate: string;

  @Column('text', { name: 'destination_address' })
  destinationAddress: string;

  @Column('double precision', { name: 'destination_lat' })
  destinationLat: number;

  @Column('double precision', { name: 'destination_lng' })
  destinationLng: number;

  @Column('text')
  mode: string;

  @Column('numeric', { name: 'target_price', precision: 18, scale: 4, nullable: true })
  targetPrice: string | null;

  @Column('text', { name: 'target_currency', nullable: true })
  targetCurrency: string | null;

  @Column('boolean', { name: 'target_price_shown' })
  targetPriceShown: boolean;

  @Column('text', { name: 'required_level', nullable: true })
  requiredLevel: string | null;

  @Column('text', { nullable: true })
  description: string | null;

  /** How often the conditions were stated: 1, and one more with every amendment. */
  @Column('integer', { default: 1 })
  conditions: number;

  @Column({ type: 'timestamptz', name: 'bidding_deadline', precision: 3, nullable: true })
  biddingDeadline: Date | null;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Null while the bids are sealed. */
  @Column('integer', { name: 'opened_bids', nullable: true })
  openedBids: number | null;

  @Column('uuid', { name: 'awarded_bid_id', nullable: true })
  awardedBidId: string | null;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId: string | null;

  @Column('uuid', { name: 'supplier_id', nullable: true })
  supplierId: string | null;

  /** What the supplier marked ready, once. */
  @Column('jsonb', { nullable: true })
  goods: GoodsReady | null;

  @Column({ type: 'timestamptz', name: 'delivered_at', precision: 3, nullable: true })
  deliveredAt: Date | null;

  @Column({ type: 'timestamptz', name: 'completes_at', precision: 3, nullable: true })
  completesAt: Date | null;

  @Column('jsonb')
  history: OrderStepEntry[];

  @Column('integer')
  version: number;
}
