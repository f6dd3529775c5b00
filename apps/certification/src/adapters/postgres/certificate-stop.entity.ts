import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CertificateEntity } from './certificate.entity.js';

/** The intent to stop a certificate: committed before the order book is told, finished after. */
@Entity({ name: 'certificate_stop' })
@Check('certificate_stop_step', `"step" IN ('suspend', 'revoke', 'expire')`)
@Check('certificate_stop_actor', `"actor_by" IN ('operator', 'platform')`)
@Index('certificate_stop_open', ['enterpriseId'], { unique: true, where: '"finished_at" IS NULL' })
@Index('certificate_stop_due', ['dueAt'], { where: '"finished_at" IS NULL' })
@Index('certificate_stop_request', ['step', 'requestKey'], {
  unique: true,
  where: '"request_key" IS NOT NULL',
})
@ForeignKey(() => CertificateEntity, ['enterpriseId', 'certificateId'], ['enterpriseId', 'certificateId'], {
  name: 'certificate_stop_certificate',
})
export class CertificateStopEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'certificate_stop_pk' })
  enterpriseId: string;

  @PrimaryColumn('uuid', { name: 'stop_id', primaryKeyConstraintName: 'certificate_stop_pk' })
  stopId: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('uuid', { name: 'certificate_id' })
  certificateId: string;

  @Column('text')
  step: string;

  @Column('text')
  reason: string;

  @Column('text', { name: 'actor_by' })
  actorBy: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  /** Owner and Idempotency-Key of the command. */
  @Column('text', { name: 'request_key', nullable: true })
  requestKey: string | null;

  @Column('integer', { name: 'standing_version' })
  standingVersion: number;

  @Column({ type: 'timestamptz', name: 'requested_at', precision: 3, default: () => 'clock_timestamp()' })
  requestedAt: Date;

  /** From when on a sweeper may take it. */
  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 })
  dueAt: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', precision: 3, nullable: true })
  finishedAt: Date | null;
}
