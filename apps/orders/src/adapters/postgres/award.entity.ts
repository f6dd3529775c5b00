import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BidEntity } from './bid.entity.js';
import { OrderEntity } from './order.entity.js';

/** The choice of a bid, with the certificate its bidder had then. A trigger checks both once more. */
@Entity({ name: 'award' })
@Check('award_state', `state IN ('active', 'cancelled')`)
@Index('award_one_active', ['orderId'], { unique: true, where: `state = 'active'` })
export class AwardEntity {
  @PrimaryColumn('uuid', { name: 'award_id', primaryKeyConstraintName: 'award_pk' })
  awardId: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey(() => OrderEntity, { name: 'award_order' })
  orderId: string;

  @Column('uuid', { name: 'bid_id' })
  @ForeignKey(() => BidEntity, { name: 'award_bid' })
  bidId: string;

  /** The buyer. */
  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('uuid', { name: 'supplier_id' })
  supplierId: string;

  @Column('uuid', { name: 'certificate_id' })
  certificateId: string;

  @Column('integer', { name: 'standing_version' })
  standingVersion: number;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('timestamptz', { name: 'awarded_at' })
  awardedAt: Date;
}
