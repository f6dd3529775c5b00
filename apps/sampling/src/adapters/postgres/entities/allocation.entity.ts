import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BookingStepEntity } from './booking-step.entity.js';
import { ResourceUnitEntity } from './resource-unit.entity.js';

/** The plan: a unit of a resource taken by a step. No two overlap on one unit. */
@Entity({ name: 'allocation' })
@ForeignKey(() => BookingStepEntity, ['bookingId', 'step'], ['bookingId', 'step'], {
  name: 'allocation_step',
})
@ForeignKey(() => ResourceUnitEntity, ['resourceId', 'unit'], ['resourceId', 'unit'], {
  name: 'allocation_unit',
})
@Check(
  'allocation_length',
  'NOT isempty(work) AND lower_inc(during) AND NOT upper_inc(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL AND during @> work',
)
@Exclusion('allocation_once', 'USING gist (resource_id WITH =, unit WITH =, during WITH &&)')
@Index('allocation_of_step', ['bookingId', 'step'])
@Index('allocation_when', { synchronize: false })
export class AllocationEntity {
  @PrimaryColumn('uuid', { name: 'allocation_id', primaryKeyConstraintName: 'allocation_pk' })
  allocationId: string;

  @Column('uuid', { name: 'centre_id' })
  centreId: string;

  @Column('uuid', { name: 'booking_id' })
  bookingId: string;

  @Column('integer')
  step: number;

  @Column('uuid', { name: 'resource_id' })
  resourceId: string;

  @Column('integer')
  unit: number;

  @Column('integer')
  need: number;

  @Column('tstzrange')
  during: string;

  @Column('tstzrange')
  work: string;
}
