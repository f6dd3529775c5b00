import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AwardEntity } from './award.entity.js';
import { OrderEntity } from './order.entity.js';

/** What both sides are bound by, as it was on the day: names and numbers are copies. */
@Entity({ name: 'contract' })
@Unique('contract_number_once', ['number'])
@Unique('contract_of_award', ['awardId'])
@Check('contract_amount', 'amount_minor = round(unit_price * quantity_pieces * 100)')
@Index('contract_buyer', { synchronize: false })
@Index('contract_supplier', { synchronize: false })
export class ContractEntity {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_pk' })
  contractId: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'award_id' })
  @ForeignKey(() => AwardEntity, { name: 'contract_award' })
  awardId: string;

  @Column('uuid', { name: 'order_id' })
  @ForeignKey(() => OrderEntity, { name: 'contract_order' })
  orderId: string;

  @Column('text', { name: 'order_number' })
  orderNumber: string;

  @Column('text', { name: 'order_title' })
  orderTitle: string;

  @Column('uuid', { name: 'buyer_id' })
  buyerId: string;

  @Column('text', { name: 'buyer_name' })
  buyerName: string;

  @Column('uuid', { name: 'supplier_id' })
  supplierId: string;

  @Column('text', { name: 'supplier_name' })
  supplierName: string;

  @Column('integer', { name: 'quantity_pieces' })
  quantityPieces: number;

  @Column('numeric', { name: 'unit_price', precision: 18, scale: 4 })
  unitPrice: string;

  @Column('text')
  currency: string;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor: string;

  @Column('text', { name: 'amount_in_words' })
  amountInWords: string;

  @Column({ type: 'timestamptz', name: 'ready_by', precision: 3 })
  readyBy: Date;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt: Date;
}
