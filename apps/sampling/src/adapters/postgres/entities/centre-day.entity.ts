import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CentreEntity } from './centre.entity.js';

/** A day the centre has said something of: it goes before the public calendar. */
@Entity({ name: 'centre_day' })
export class CentreDayEntity {
  @PrimaryColumn('uuid', { name: 'centre_id', primaryKeyConstraintName: 'centre_day_pk' })
  @ForeignKey(() => CentreEntity, { name: 'centre_day_centre' })
  centreId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'centre_day_pk' })
  day: string;

  @Column('boolean')
  working: boolean;

  @Column('text', { nullable: true })
  note: string | null;
}
