import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entity.js';

/** A round of a sample, with what was measured and said of it. */
@Entity({ name: 'booking_round' })
@Check('booking_round_number', 'round BETWEEN 1 AND 20')
export class BookingRoundEntity {
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'booking_round_pk' })
  @ForeignKey(() => BookingEntity, { name: 'booking_round_booking' })
  bookingId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'booking_round_pk' })
  round: number;

  @Column('jsonb', { default: [] })
  measurements: object;

  @Column('jsonb', { default: [] })
  comments: object;

  @Column({ type: 'timestamptz', name: 'ready_at', precision: 3, nullable: true })
  readyAt: Date | null;

  @Column({ type: 'timestamptz', name: 'approved_at', precision: 3, nullable: true })
  approvedAt: Date | null;

  @Column('bigint', { name: 'fee_minor', default: '0' })
  feeMinor: string;
}
