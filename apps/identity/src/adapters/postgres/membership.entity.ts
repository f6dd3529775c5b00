import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity.js';
import { PersonEntity } from './person.entity.js';

/** Who belongs to an enterprise, and as what. A trigger keeps the last owner in. */
@Entity('membership')
@Index('membership_person', ['personId', 'joinedAt'])
@Check(
  'membership_roles_check',
  "cardinality(roles) > 0 AND roles <@ ARRAY['owner', 'buyer', 'supplier', 'dispatcher', 'carrier', 'driver', 'sampler']::text[]",
)
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'membership_pkey' })
  enterpriseId: string;

  @ManyToOne(() => EnterpriseEntity)
  @JoinColumn({ name: 'enterprise_id', foreignKeyConstraintName: 'membership_enterprise_fkey' })
  enterprise: EnterpriseEntity;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'membership_pkey' })
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'membership_person_fkey' })
  person: PersonEntity;

  @Column('text', { array: true })
  roles: string[];

  @Column('timestamptz', { name: 'joined_at', default: () => 'now()' })
  joinedAt: Date;
}
