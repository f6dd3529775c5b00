import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ResourceEntity } from './resource.entity.js';

/** A calendar somebody subscribes to; of its secret address only a hash. */
@Entity({ name: 'feed' })
@Unique('feed_token', ['tokenHash'])
export class FeedEntity {
  @PrimaryColumn('uuid', { name: 'feed_id', primaryKeyConstraintName: 'feed_pk' })
  feedId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('uuid', { name: 'resource_id', nullable: true })
  @ForeignKey(() => ResourceEntity, { name: 'feed_resource' })
  resourceId: string | null;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3, default: () => 'clock_timestamp()' })
  openedAt: Date;
}
