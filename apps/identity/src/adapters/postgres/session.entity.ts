import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A signed-in browser or program. The row goes when it is signed out or has expired. */
@Entity('session')
@Index('session_token_hash_key', ['tokenHash'], { unique: true })
@Index('session_person', ['personId', 'createdAt'])
@Index('session_expiry', ['expiresAt'])
@Check('session_token_hash_check', 'octet_length(token_hash) = 32')
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_person_fkey' })
  person: PersonEntity;

  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** Grows whenever cached caller tokens of the session must die. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt: Date;

  /** The absolute end, however busy the session is. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
