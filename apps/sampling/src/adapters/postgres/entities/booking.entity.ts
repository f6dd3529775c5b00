import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CentreEntity } from './centre.entity.js';

/** A sample somebody asked for, from its quote to its end. */
@Entity({ name: 'booking' })
@Unique('booking_number_once', ['number'])
@Check(
  'booking_state',
  `state IN ('requested', 'quoted', 'held', 'confirmed', 'in-progress', 'ready', 'collected', 'shipped', 'closed', 'cancelled', 'no-show', 'expired')`,
)
@Check('booking_hold', `state <> 'held' OR hold_until IS NOT NULL`)
@Check(
  'booking_promise',
  `state IN ('requested', 'quoted', 'cancelled', 'expired') OR (promised_at IS NOT NULL AND first_promised_at IS NOT NULL)`,
)
@Check('booking_rounds', 'round BETWEEN 1 AND 20 AND version >= 1')
@Index('booking_of_firm', { synchronize: false })
@Index('booking_of_centre', { synchronize: false })
@Index('booking_holds', ['holdUntil'], { where: `state = 'held'` })
@Index('booking_of_order', ['orderId'], { where: 'order_id IS NOT NULL' })
@Index('booking_open', ['centreId'], { where: `state IN ('held', 'confirmed', 'in-progress')` })
export class BookingEntity {
  @PrimaryColumn('uuid', { name: 'booking_id', primaryKeyConstraintName: 'booking_pk' })
  bookingId: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('text', { name: 'enterprise_name' })
  enterpriseName: string;

  @Column('uuid', { name: 'centre_id' })
  @ForeignKey(() => CentreEntity, { name: 'booking_centre' })
  centreId: string;

  @Column('uuid', { name: 'centre_enterprise_id' })
  centreEnterpriseId: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text')
  state: string;

  @Column('text')
  title: string;

  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;

  @Column('jsonb')
  content: object;

  @Column('integer', { default: 1 })
  round: number;

  @Column({ type: 'timestamptz', name: 'promised_at', precision: 3, nullable: true })
  promisedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'first_promised_at', precision: 3, nullable: true })
  firstPromisedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'planned_at', precision: 3, nullable: true })
  plannedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3, nullable: true })
  startsAt: Date | null;

  @Column({ type: 'timestamptz', name: 'hold_until', precision: 3, nullable: true })
  holdUntil: Date | null;

  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'ready_at', precision: 3, nullable: true })
  readyAt: Date | null;

  @Column('boolean', { default: false })
  subsidised: boolean;

  @Column('integer')
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'clock_timestamp()' })
  createdAt: Date;
}
