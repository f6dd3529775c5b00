import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CentreEntity } from './centre.entity.js';

/** A person, machine or place of a centre; what is said of it stands in `content`. */
@Entity({ name: 'resource' })
@Unique('resource_name', ['centreId', 'nameKey'])
@Check('resource_capacity', 'capacity BETWEEN 1 AND 200')
@Index('resource_person', ['personId'], { where: 'person_id IS NOT NULL' })
export class ResourceEntity {
  @PrimaryColumn('uuid', { name: 'resource_id', primaryKeyConstraintName: 'resource_pk' })
  resourceId: string;

  @Column('uuid', { name: 'centre_id' })
  @ForeignKey(() => CentreEntity, { name: 'resource_centre' })
  centreId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('text')
  kind: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('jsonb')
  content: object;

  @Column('integer')
  capacity: number;

  @Column('boolean')
  active: boolean;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('integer')
  version: number;
}
