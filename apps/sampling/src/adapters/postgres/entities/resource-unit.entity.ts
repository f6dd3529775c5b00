import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ResourceEntity } from './resource.entity.js';

/** A unit of a resource: a pool of k is k rows. */
@Entity({ name: 'resource_unit' })
@Check('resource_unit_counts', 'unit BETWEEN 1 AND 200')
export class ResourceUnitEntity {
  @PrimaryColumn('uuid', { name: 'resource_id', primaryKeyConstraintName: 'resource_unit_pk' })
  @ForeignKey(() => ResourceEntity, { name: 'resource_unit_resource' })
  resourceId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'resource_unit_pk' })
  unit: number;
}
