import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity.js';

@Entity({ name: 'certificate' })
@Check('certificate_state', `"state" IN ('valid', 'suspended', 'revoked', 'expired')`)
@Check('certificate_level', `"level" IN ('A', 'AA', 'AAA')`)
@Check('certificate_scope', `"carriage" OR cardinality("scope") > 0`)
@Check(
  'certificate_validity',
  `"valid_until" BETWEEN ("granted_at" AT TIME ZONE 'Asia/Shanghai')::date AND ("granted_at" AT TIME ZONE 'Asia/Shanghai')::date + interval '3 years'`,
)
@Index('certificate_live', ['enterpriseId'], { unique: true, where: `"state" IN ('valid', 'suspended')` })
@Index('certificate_valid_until', ['validUntil'], { where: `"state" IN ('valid', 'suspended')` })
export class CertificateEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'certificate_pk' })
  @ForeignKey(() => EnterpriseEntity, { name: 'certificate_enterprise' })
  enterpriseId: string;

  @PrimaryColumn('uuid', { name: 'certificate_id', primaryKeyConstraintName: 'certificate_pk' })
  certificateId: string;

  @Column('text')
  state: string;

  @Column('text')
  level: string;

  /** Product categories; none for who only carries. */
  @Column('text', { array: true })
  scope: string[];

  @Column('boolean', { default: false })
  carriage: boolean;

  /** Last day, in Asia/Shanghai. */
  @Column('date', { name: 'valid_until' })
  validUntil: string;

  @Column({ type: 'timestamptz', name: 'granted_at', precision: 3 })
  grantedAt: Date;
}
