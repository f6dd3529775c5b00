import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CentreEntity } from './centre.entity.js';

/** What a centre offers. */
@Entity({ name: 'service' })
@Index('service_of_centre', ['centreId', 'serviceId'])
export class ServiceEntity {
  @PrimaryColumn('uuid', { name: 'service_id', primaryKeyConstraintName: 'service_pk' })
  serviceId: string;

  @Column('uuid', { name: 'centre_id' })
  @ForeignKey(() => CentreEntity, { name: 'service_centre' })
  centreId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('text', { name: 'sample_type' })
  sampleType: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  content: object;

  @Column('boolean')
  active: boolean;

  @Column('integer')
  version: number;
}
