import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from './enterprise.entity.js';
import { PersonEntity } from './person.entity.js';

/** A program's way in: acts for its creator in one enterprise, within its scopes. */
@Entity('api_key')
@Index('api_key_key_hash_key', ['keyHash'], { unique: true })
@Index('api_key_revocation', ['revokedAt'])
@Check('api_key_key_hash_check', 'octet_length(key_hash) = 32')
@Check('api_key_scopes_check', 'cardinality(scopes) > 0')
export class ApiKeyEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'api_key_pkey' })
  enterpriseId: string;

  @ManyToOne(() => EnterpriseEntity)
  @JoinColumn({ name: 'enterprise_id', foreignKeyConstraintName: 'api_key_enterprise_fkey' })
  enterprise: EnterpriseEntity;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_key_pkey' })
  id: string;

  @Column('text')
  name: string;

  /** The first characters, so that people can tell keys apart. */
  @Column('text')
  prefix: string;

  /** SHA-256 of the key. */
  @Column('bytea', { name: 'key_hash' })
  keyHash: Buffer;

  @Column('text', { array: true })
  scopes: string[];

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'api_key_created_by_fkey' })
  creator: PersonEntity;

  /** Grows whenever cached caller tokens of the key must die. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
