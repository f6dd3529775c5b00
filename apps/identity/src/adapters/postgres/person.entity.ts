import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A human being with an account. Belongs to no tenant; enterprises see of it what their membership list shows. */
@Entity('person')
@Index('person_contact_key', ['contact'], { unique: true })
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id: string;

  @Column('text')
  name: string;

  /** Normalised. */
  @Column('text')
  contact: string;

  /** Argon2id in PHC string form. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('boolean', { name: 'is_operator', default: false })
  isOperator: boolean;

  /** A memory, not a right: read only together with the memberships. */
  @Column('uuid', { name: 'last_enterprise_id', nullable: true })
  lastEnterpriseId: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
