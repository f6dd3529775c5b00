import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the order book knows of a supplier's certificate. */
@Entity({ name: 'standing' })
@Check('standing_state', `state IN ('certified', 'suspended', 'revoked', 'expired')`)
@Check(
  'standing_certified',
  `state <> 'certified' OR (level IS NOT NULL AND scope IS NOT NULL AND valid_until IS NOT NULL)`,
)
export class StandingEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'standing_pk' })
  enterpriseId: string;

  @Column('uuid', { name: 'certificate_id' })
  certificateId: string;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  level: string | null;

  /** Product categories. */
  @Column('text', { array: true, nullable: true })
  scope: string[] | null;

  /** Last day, in Asia/Shanghai. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column('integer', { name: 'standing_version' })
  standingVersion: number;
}
