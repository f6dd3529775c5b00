import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CentreEntity } from './centre.entity.js';

/** A price and a date that can be booked for some minutes. */
@Entity({ name: 'quote' })
@Index('quote_valid_until', ['validUntil'])
export class QuoteEntity {
  @PrimaryColumn('uuid', { name: 'quote_id', primaryKeyConstraintName: 'quote_pk' })
  quoteId: string;

  @Column('uuid', { name: 'enterprise_id' })
  enterpriseId: string;

  @Column('uuid', { name: 'centre_id' })
  @ForeignKey(() => CentreEntity, { name: 'quote_centre' })
  centreId: string;

  @Column('jsonb')
  body: object;

  @Column({ type: 'timestamptz', name: 'valid_until', precision: 3 })
  validUntil: Date;
}
