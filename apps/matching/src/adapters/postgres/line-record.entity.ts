import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One day of one team of a department, as a list of line records tells it. */
@Entity({ name: 'line_record' })
@Check('line_record_department', `"department" IN ('sewing', 'finishing')`)
@Check(
  'line_record_numbers',
  `"team" > 0 AND "smv_minutes" > 0 AND "wip_pieces" >= 0 AND "workers" > 0 AND "overtime_minutes" >= 0
   AND "productivity" >= 0`,
)
export class LineRecordEntity {
  /** The list: two factories may both have a team 1. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'line_record_pk' })
  source: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'line_record_pk' })
  day: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'line_record_pk' })
  department: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'line_record_pk' })
  team: number;

  @Column('numeric', { name: 'smv_minutes', precision: 8, scale: 4 })
  smvMinutes: string;

  @Column('integer', { name: 'wip_pieces', nullable: true })
  wipPieces: number | null;

  @Column('numeric', { precision: 7, scale: 2 })
  workers: string;

  @Column('integer', { name: 'overtime_minutes' })
  overtimeMinutes: number;

  /** 1 is the target of the industrial engineers. */
  @Column('numeric', { precision: 13, scale: 12 })
  productivity: string;
}
