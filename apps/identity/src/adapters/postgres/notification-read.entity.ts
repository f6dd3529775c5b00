import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A notice one person has read, later than the line below which everything counts as read. */
@Entity('notification_read')
@Index('notification_read_age', ['readAt'])
export class NotificationReadEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notification_read_pkey' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'notification_id', primaryKeyConstraintName: 'notification_read_pkey' })
  notificationId: string;

  @Column('timestamptz', { name: 'read_at', default: () => 'now()' })
  readAt: Date;
}
