import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity.js';
import { PersonEntity } from './person.entity.js';

@Entity('invitation')
@Index('invitation_code_hash_key', ['codeHash'], { unique: true })
@Index('invitation_expiry', ['expiresAt'])
@Check('invitation_code_hash_check', 'octet_length(code_hash) = 32')
@Check('invitation_state_check', "state IN ('open', 'accepted', 'revoked')")
@Check('invitation_decided_check', "(state = 'open') = (decided_at IS NULL)")
@Check('invitation_accepted_check', "(state = 'accepted') = (accepted_by IS NOT NULL)")
@Check(
  'invitation_roles_check',
  "cardinality(roles) > 0 AND roles <@ ARRAY['owner', 'buyer', 'supplier', 'dispatcher', 'carrier', 'driver', 'sampler']::text[]",
)
export class InvitationEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'invitation_pkey' })
  enterpriseId: string;

  @ManyToOne(() => EnterpriseEntity)
  @JoinColumn({ name: 'enterprise_id', foreignKeyConstraintName: 'invitation_enterprise_fkey' })
  enterprise: EnterpriseEntity;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pkey' })
  id: string;

  @Column('text')
  invitee: string;

  @Column('text', { array: true })
  roles: string[];

  /** SHA-256 of the code. */
  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  /** `expired` is not stored: PostgreSQL's clock says it. */
  @Column('text', { default: 'open' })
  state: string;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'invitation_created_by_fkey' })
  creator: PersonEntity;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'accepted_by', foreignKeyConstraintName: 'invitation_accepted_by_fkey' })
  accepter: PersonEntity | null;
}
