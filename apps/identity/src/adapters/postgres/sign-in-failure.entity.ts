import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Wrong passwords of one contact within a window, whether there is such an account or not. */
@Entity('sign_in_failure')
@Index('sign_in_failure_since', ['since'])
@Check('sign_in_failure_count_check', 'failures >= 0')
export class SignInFailureEntity {
  /** SHA-256 of the normalised contact: what people mistype stays unreadable. */
  @PrimaryColumn('bytea', { name: 'contact_hash', primaryKeyConstraintName: 'sign_in_failure_pkey' })
  contactHash: Buffer;

  @Column('integer')
  failures: number;

  @Column('timestamptz')
  since: Date;
}
