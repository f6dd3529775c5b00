import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BookingEntity } from './booking.entity.js';
import { CentreEntity } from './centre.entity.js';

/** Who waits for a slot. */
@Entity({ name: 'waitlist' })
@Check('waitlist_state', `state IN ('waiting', 'offered', 'left', 'too-late')`)
@Check('waitlist_offer', `(state = 'offered') = (booking_id IS NOT NULL)`)
@Index('waitlist_next', ['centreId', 'waitlistId'], { where: `state = 'waiting'` })
@Index('waitlist_of_firm', { synchronize: false })
export class WaitlistEntity {
  @PrimaryColumn('uuid', { name: 'waitlist_id', primaryKeyConstraintName: 'waitlist_pk' })
  waitlistId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('text', { name: 'enterprise_name' })
  enterpriseName: string;

  @Column('uuid', { name: 'centre_id' })
  @ForeignKey(() => CentreEntity, { name: 'waitlist_centre' })
  centreId: string;

  @Column('uuid', { name: 'centre_enterprise_id' })
  centreEnterpriseId: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text')
  title: string;

  @Column('jsonb')
  needs: object;

  @Column('date', { name: 'wanted_by' })
  wantedBy: string;

  @Column('text')
  state: string;

  @Column('uuid', { name: 'booking_id', nullable: true })
  @ForeignKey(() => BookingEntity, { name: 'waitlist_booking' })
  bookingId: string | null;

  @Column({ type: 'timestamptz', name: 'joined_at', precision: 3, default: () => 'clock_timestamp()' })
  joinedAt: Date;
}
