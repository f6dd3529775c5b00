import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FileEntity } from './file.entity.js';

/** At most half a MiB of a file. */
@Entity({ name: 'file_part' })
@Check('file_part_size', 'octet_length(content) BETWEEN 1 AND 524288')
export class FilePartEntity {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'file_part_pk' })
  @ForeignKey(() => FileEntity, { name: 'file_part_file', onDelete: 'CASCADE' })
  fileId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'file_part_pk' })
  part: number;

  @Column('bytea')
  content: Buffer;
}
