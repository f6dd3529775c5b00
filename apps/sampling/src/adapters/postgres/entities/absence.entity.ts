import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CentreEntity } from './centre.entity.js';
import { ResourceEntity } from './resource.entity.js';

/** When a resource is not there. */
@Entity({ name: 'absence' })
@Check(
  'absence_has_length',
  'NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL',
)
@Index('absence_when', { synchronize: false })
export class AbsenceEntity {
  @PrimaryColumn('uuid', { name: 'absence_id', primaryKeyConstraintName: 'absence_pk' })
  absenceId: string;

  @Column('uuid', { name: 'centre_id' })
  @ForeignKey(() => CentreEntity, { name: 'absence_centre' })
  centreId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('uuid', { name: 'resource_id' })
  @ForeignKey(() => ResourceEntity, { name: 'absence_resource' })
  resourceId: string;

  @Column('text')
  kind: string;

  @Column('tstzrange')
  during: string;

  @Column('text', { nullable: true })
  note: string | null;
}
