import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Production } from '../../domain/factory.js';

/**
 * A supplier as certification and orders told of it. News may come in any order: until the certificate has
 * been told of there is no `production`, and nobody ranks it.
 */
@Entity({ name: 'factory' })
@Check('factory_state', `"state" IN ('certified', 'suspended', 'revoked', 'expired')`)
@Check('factory_level', `"level" IN ('A', 'AA', 'AAA')`)
@Check('factory_record', `"won" BETWEEN 0 AND "decided"`)
@Check(
  'factory_known',
  `"production" IS NULL OR num_nulls("name", "lat", "lng", "state", "level", "scope", "valid_until") = 0`,
)
@Index('factory_changed', ['changedSeq'])
export class FactoryEntity {
  /** The enterprise. */
  @PrimaryColumn('uuid', { name: 'factory_id', primaryKeyConstraintName: 'factory_pk' })
  factoryId: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lng: number | null;

  /** Of the latest news of its standing; 0 before the first. */
  @Column('integer', { name: 'standing_version', default: 0 })
  standingVersion: number;

  @Column('text', { nullable: true })
  state: string | null;

  @Column('text', { nullable: true })
  level: string | null;

  @Column('text', { array: true, nullable: true })
  scope: string[] | null;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column('jsonb', { nullable: true })
  production: Production | null;

  @Column('integer', { default: 0 })
  won: number;

  @Column('integer', { default: 0 })
  decided: number;

  /** Grows with every change of any factory or facility, in the order of the commits; a trigger sets it. */
  @Column('bigint', { name: 'changed_seq' })
  changedSeq: string;
}
