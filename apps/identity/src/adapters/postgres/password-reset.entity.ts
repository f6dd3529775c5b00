import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code to set a new password was asked for, whether there is such an account or not. */
@Entity('password_reset')
@Index('password_reset_since', ['since'])
@Check('password_reset_code_hash_check', 'octet_length(code_hash) = 32')
@Check('password_reset_guesses_check', 'guesses >= 0')
export class PasswordResetEntity {
  /** SHA-256 of the normalised contact. */
  @PrimaryColumn('bytea', { name: 'contact_hash', primaryKeyConstraintName: 'password_reset_pkey' })
  contactHash: Buffer;

  /** SHA-256 of contact and code. */
  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  @Column('integer')
  guesses: number;

  @Column('integer')
  codes: number;

  @Column('timestamptz')
  since: Date;
}
