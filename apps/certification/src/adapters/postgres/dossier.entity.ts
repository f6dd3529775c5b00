import type { Capability, Carriage } from '@tianfu/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CertificateEntity } from './certificate.entity.js';
import { EnterpriseEntity } from './enterprise.entity.js';

@Entity({ name: 'dossier' })
@Check(
  'dossier_state',
  `"state" IN ('draft', 'submitted', 'in-review', 'revision-requested', 'certified', 'suspended', 'revoked', 'rejected', 'expired')`,
)
@Check('dossier_counters', `"version" >= "sequence" AND "sequence" >= 0 AND "standing_version" >= 0`)
@Check(
  'dossier_submitted',
  `"state" = 'draft' OR (("capability" IS NOT NULL OR "carriage" IS NOT NULL) AND "submitted_at" IS NOT NULL)`,
)
@Check(
  'dossier_certificate',
  `"state" NOT IN ('certified', 'suspended', 'revoked', 'expired') OR "certificate_id" IS NOT NULL`,
)
@Index('dossier_id', ['dossierId'], { unique: true })
// By coalesce("submitted_at", 'infinity'), "dossier_id": an expression, which the migration writes.
@Index('dossier_queue', { synchronize: false })
@ForeignKey(() => CertificateEntity, ['enterpriseId', 'certificateId'], ['enterpriseId', 'certificateId'], {
  name: 'dossier_certificate_fk',
})
export class DossierEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'dossier_pk' })
  @ForeignKey(() => EnterpriseEntity, { name: 'dossier_enterprise' })
  enterpriseId: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  state: string;

  @Column('jsonb', { nullable: true })
  capability: Capability | null;

  @Column('jsonb', { nullable: true })
  carriage: Carriage | null;

  /** The last one granted. */
  @Column('uuid', { name: 'certificate_id', nullable: true })
  certificateId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3, nullable: true })
  submittedAt: Date | null;

  @Column('integer')
  version: number;

  /** Of the last line in the history. */
  @Column('integer')
  sequence: number;

  @Column('integer', { name: 'standing_version' })
  standingVersion: number;
}
