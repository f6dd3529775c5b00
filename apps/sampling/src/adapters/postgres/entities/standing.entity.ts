import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What sampling knows of a firm’s certificate. */
@Entity({ name: 'standing' })
export class StandingEntity {
  @PrimaryColumn('uuid', { name: 'enterprise_id', primaryKeyConstraintName: 'standing_pk' })
  enterpriseId: string;

  @Column('text', { name: 'enterprise_name', nullable: true })
  enterpriseName: string | null;

  @Column('boolean')
  certified: boolean;

  @Column('integer', { nullable: true })
  workers: number | null;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column('integer', { name: 'standing_version' })
  standingVersion: number;
}
