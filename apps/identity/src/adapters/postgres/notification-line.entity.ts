import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one person has read one list: all that was stored until then counts as read. */
@Entity('notification_line')
export class NotificationLineEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notification_line_pkey' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'recipient_id', primaryKeyConstraintName: 'notification_line_pkey' })
  recipientId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_line_pkey' })
  pool: string;

  @Column('timestamptz', { name: 'read_through' })
  readThrough: Date;
}
