import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entity.js';
import { FileEntity } from './file.entity.js';

/** What a file is for: who sees the booking sees it. */
@Entity({ name: 'file_use' })
@Check('file_use_purpose', `purpose IN ('brief', 'material', 'photo', 'hand-over')`)
@Index('file_use_of', ['bookingId'])
export class FileUseEntity {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'file_use_pk' })
  @ForeignKey(() => FileEntity, { name: 'file_use_file' })
  fileId: string;

  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'file_use_pk' })
  @ForeignKey(() => BookingEntity, { name: 'file_use_booking' })
  bookingId: string;

  @Column('text')
  purpose: string;

  @Column('integer', { nullable: true })
  step: number | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  at: Date;
}
