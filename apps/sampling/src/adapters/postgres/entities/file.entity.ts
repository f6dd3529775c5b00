import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file of a firm, in parts until it is complete. */
@Entity({ name: 'file' })
@Check('file_type', `type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')`)
@Check('file_size', 'bytes BETWEEN 0 AND 5242880 AND parts BETWEEN 1 AND 10')
@Check('file_known', 'NOT complete OR type IS NOT NULL')
@Index('file_of_firm', ['enterpriseId', 'at'])
@Index('file_unfinished', ['at'], { where: 'NOT complete' })
export class FileEntity {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'file_pk' })
  fileId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  type: string | null;

  @Column('integer')
  bytes: number;

  @Column('integer')
  parts: number;

  @Column('boolean')
  complete: boolean;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  at: Date;
}
