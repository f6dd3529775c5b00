import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One line of one list: an enterprise's, a person's, or the operators'. No foreign keys: an event of another
 * service must become a notice whatever this service knows of its subject.
 */
@Entity('notification')
@Index('notification_newest', ['recipientId', 'pool', 'storedAt', 'id'])
@Index('notification_age', ['storedAt'])
@Check('notification_pool_check', "pool IN ('enterprise', 'person', 'operators')")
export class NotificationEntity {
  /** The tenant, the person, or the nil UUID for the operators. */
  @PrimaryColumn('uuid', { name: 'recipient_id', primaryKeyConstraintName: 'notification_pkey' })
  recipientId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_pkey' })
  pool: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pkey' })
  id: string;

  @Column('text')
  subject: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  /** The order of the list. To the millisecond, so that it survives a cursor. */
  @Column('timestamp with time zone', { name: 'stored_at', precision: 3, default: () => 'now()' })
  storedAt: Date;
}
