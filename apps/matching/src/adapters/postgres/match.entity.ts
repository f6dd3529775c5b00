import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ScorePart } from '../../domain/score.js';
import { OpenOrderEntity } from './open-order.entity.js';

/** An open order in a supplier's feed. Row-level security leaves a tenant those of its own. */
@Entity({ name: 'match' })
@Check('match_points', `"points" BETWEEN 0 AND 1000000`)
@Index('match_feed', ['factoryId', 'points', 'orderId'])
export class MatchEntity {
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'match_pk' })
  @ForeignKey(() => OpenOrderEntity, { name: 'match_order' })
  orderId: string;

  /** The supplier. */
  @PrimaryColumn('uuid', { name: 'factory_id', primaryKeyConstraintName: 'match_pk' })
  factoryId: string;

  /** The score in ten-thousandths of a point. */
  @Column('integer')
  points: number;

  /** Why: value, weight and facts of each part. */
  @Column('jsonb')
  parts: ScorePart[];

  /** Which weights and meanings the points were made with. */
  @Column('integer', { name: 'score_version' })
  scoreVersion: number;

  @Column({ type: 'timestamptz', name: 'matched_at', precision: 3, default: () => 'clock_timestamp()' })
  matchedAt: Date;
}
