import type { OrderContent } from '@tianfu/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrderEntity } from './order.entity.js';

/** One change of an order's conditions, whole: what was offered for before and after must stay provable. */
@Entity({ name: 'amendment' })
@Check('amendment_later', 'deadline_after >= deadline_before')
@Check('amendment_in_time', 'amended_at < deadline_after')
export class AmendmentEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'amendment_pk' })
  @ForeignKey(() => OrderEntity, { name: 'amendment_order' })
  orderId: string;

  /** The number of the conditions from then on. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'amendment_pk' })
  conditions: number;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('jsonb')
  before: OrderContent;

  @Column('jsonb')
  after: OrderContent;

  @Column({ type: 'timestamptz', name: 'deadline_before', precision: 3 })
  deadlineBefore: Date;

  @Column({ type: 'timestamptz', name: 'deadline_after', precision: 3 })
  deadlineAfter: Date;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column({ type: 'timestamptz', name: 'amended_at', precision: 3 })
  amendedAt: Date;
}
