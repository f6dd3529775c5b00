import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entity.js';

/** A line of a booking’s account. */
@Entity({ name: 'booking_entry' })
@Check(
  'booking_entry_kind',
  `kind IN ('price', 'revision', 'subsidy', 'deposit', 'refund', 'cancellation-fee', 'waived', 'credit')`,
)
@Index('booking_entry_of', ['bookingId', 'at'])
@Index('booking_entry_credit_once', ['bookingId'], { unique: true, where: `kind = 'credit'` })
export class BookingEntryEntity {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'booking_entry_pk' })
  entryId: string;

  @Column('uuid', { name: 'booking_id' })
  @ForeignKey(() => BookingEntity, { name: 'booking_entry_booking' })
  bookingId: string;

  @Column('text')
  kind: string;

  @Column('bigint')
  minor: string;

  @Column('text')
  currency: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  at: Date;
}
