import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity.js';

/** Append only: a trigger refuses anything else. */
@Entity({ name: 'dossier_history' })
@Check('dossier_history_actor', `"actor_by" IN ('member', 'operator', 'platform')`)
export class DossierHistoryEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'dossier_history_pk' })
  @ForeignKey(() => EnterpriseEntity, { name: 'dossier_history_enterprise' })
  enterpriseId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dossier_history_pk' })
  sequence: number;

  @Column('text')
  event: string;

  @Column('text')
  state: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('text', { name: 'actor_by' })
  actorBy: string;

  /** Never shown to the enterprise. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
