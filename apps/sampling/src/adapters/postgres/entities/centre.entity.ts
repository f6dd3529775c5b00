import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sample-making centre. Whoever changes its plan takes this row first. */
@Entity({ name: 'centre' })
@Check('centre_versions', 'version >= 0 AND plan_version >= 0')
@Index('centre_enterprise', ['enterpriseId'])
export class CentreEntity {
  @PrimaryColumn('uuid', { name: 'centre_id', primaryKeyConstraintName: 'centre_pk' })
  centreId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  profile: object;

  @Column('jsonb')
  policy: object;

  @Column('boolean')
  open: boolean;

  @Column('integer')
  version: number;

  @Column('integer', { name: 'plan_version', default: 0 })
  planVersion: number;

  @Column({ type: 'timestamptz', name: 'plan_checked_at', precision: 3, nullable: true })
  planCheckedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'clock_timestamp()' })
  createdAt: Date;
}
