import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { BookingEntity } from './booking.entity.js';

/** Material checked in for a booking, under its label. */
@Entity({ name: 'material' })
@Unique('material_label', ['label'])
@Index('material_of', ['bookingId'])
export class MaterialEntity {
  @PrimaryColumn('uuid', { name: 'material_id', primaryKeyConstraintName: 'material_pk' })
  materialId: string;

  @Column('uuid', { name: 'booking_id' })
  @ForeignKey(() => BookingEntity, { name: 'material_booking' })
  bookingId: string;

  @Column('text')
  label: string;

  @Column('jsonb')
  content: object;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  at: Date;
}
