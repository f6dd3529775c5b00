import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entity.js';

/** Where a labelled piece went, and by whom. */
@Entity({ name: 'custody' })
@Index('custody_of', ['bookingId', 'at'])
export class CustodyEntity {
  @PrimaryColumn('uuid', { name: 'custody_id', primaryKeyConstraintName: 'custody_pk' })
  custodyId: string;

  @Column('uuid', { name: 'booking_id' })
  @ForeignKey(() => BookingEntity, { name: 'custody_booking' })
  bookingId: string;

  @Column('text')
  label: string;

  @Column('text')
  action: string;

  @Column('text')
  place: string;

  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  at: Date;
}
