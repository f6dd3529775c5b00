import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entity.js';

/** A step of a booking on the bench. */
@Entity({ name: 'booking_step' })
@Check('booking_step_state', `state IN ('waiting', 'running', 'paused', 'problem', 'done')`)
@Check('booking_step_numbers', 'step BETWEEN 1 AND 800 AND minutes > 0 AND worked_minutes >= 0')
@Check(
  'booking_step_times',
  `(state = 'running') = (running_since IS NOT NULL) AND (state = 'done') = (done_at IS NOT NULL) AND (state = 'waiting') = (started_at IS NULL)`,
)
export class BookingStepEntity {
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'booking_step_pk' })
  @ForeignKey(() => BookingEntity, { name: 'booking_step_booking' })
  bookingId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'booking_step_pk' })
  step: number;

  @Column('integer')
  round: number;

  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  state: string;

  @Column('integer')
  minutes: number;

  @Column('jsonb')
  content: object;

  @Column('boolean', { default: false })
  frozen: boolean;

  @Column({ type: 'timestamptz', name: 'started_at', precision: 3, nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'running_since', precision: 3, nullable: true })
  runningSince: Date | null;

  @Column('integer', { name: 'worked_minutes', default: 0 })
  workedMinutes: number;

  @Column({ type: 'timestamptz', name: 'done_at', precision: 3, nullable: true })
  doneAt: Date | null;
}
