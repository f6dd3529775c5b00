import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entity.js';

/** What has happened to a booking. */
@Entity({ name: 'booking_history' })
export class BookingHistoryEntity {
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'booking_history_pk' })
  @ForeignKey(() => BookingEntity, { name: 'booking_history_booking' })
  bookingId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'booking_history_pk' })
  sequence: number;

  @Column('text')
  event: string;

  @Column('text')
  state: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('text')
  by: string;

  @Column('text', { nullable: true })
  reason: string | null;
}
