import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A tenant. Its card (name, code, address) is public to who is signed in, so the table has no row security. */
@Entity('enterprise')
@Index('enterprise_uscc_key', ['uscc'], { unique: true })
@Check('enterprise_uscc_check', "uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'")
export class EnterpriseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enterprise_pkey' })
  id: string;

  @Column('text')
  name: string;

  /** Unified social credit code, normalised; its check digits are checked before it gets here. */
  @Column('text')
  uscc: string;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'enterprise_created_by_fkey' })
  creator: PersonEntity;

  /** Grows by one with every event of the enterprise. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
