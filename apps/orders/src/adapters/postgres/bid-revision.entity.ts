import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BidEntity } from './bid.entity.js';

/** Every version of a bid as it was sealed; only the last one is ever opened. */
@Entity({ name: 'bid_revision' })
export class BidRevisionEntity {
  @PrimaryColumn('uuid', { name: 'bid_id', primaryKeyConstraintName: 'bid_revision_pk' })
  @ForeignKey(() => BidEntity, { name: 'bid_revision_bid' })
  bidId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'bid_revision_pk' })
  revision: number;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('bytea')
  ciphertext: Buffer;

  @Column('text')
  commitment: string;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt: Date;

  @Column('uuid', { name: 'certificate_id' })
  certificateId: string;

  @Column('integer', { name: 'standing_version' })
  standingVersion: number;
}
