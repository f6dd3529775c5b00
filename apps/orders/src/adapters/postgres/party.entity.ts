import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The name of an enterprise. */
@Entity({ name: 'party' })
export class PartyEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'party_pk' })
  enterpriseId: string;

  @Column('text')
  name: string;
}
