import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What identity said of an enterprise: a copy to show, never the truth. */
@Entity({ name: 'enterprise' })
export class EnterpriseEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'enterprise_pk' })
  enterpriseId: string;

  @Column('text')
  name: string;

  @Column('text')
  uscc: string;
}
