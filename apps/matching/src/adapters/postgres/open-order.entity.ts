import type { OrderBrief } from '@tianfu/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A published order. One that closed before its publication was heard of has no brief. */
@Entity({ name: 'open_order' })
@Check('open_order_known', `"closed" OR num_nulls("brief", "published_at") = 0`)
@Index('open_order_newest', ['publishedAt'], { where: 'NOT "closed"' })
export class OpenOrderEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'open_order_pk' })
  orderId: string;

  @Column('jsonb', { nullable: true })
  brief: OrderBrief | null;

  @Column({ type: 'timestamptz', name: 'bidding_deadline', precision: 3, nullable: true })
  biddingDeadline: Date | null;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  /** Closed, failed, cancelled or awarded. */
  @Column('boolean')
  closed: boolean;
}
