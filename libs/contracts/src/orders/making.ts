/** What comes after the award: production, the goods ready, their receipt. */
import {
  asMember,
  command,
  Instant,
  ListOf,
  Nested,
  Optional,
  SizeColourCellShape,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { MAX_READY_CARTONS, MAX_MATRIX_CELLS, OrderRef, OrderView, PickUp } from './order-shapes.js';

export class MarkReady extends OrderRef {
  /** When the goods are ready; left out: now. */
  @Optional()
  @Instant()
  readyAt?: string;

  /** What is ready of each colour and size; left out: everything that was ordered. */
  @Optional()
  @ListOf(() => SizeColourCellShape, { min: 1, max: MAX_MATRIX_CELLS })
  matrix?: SizeColourCellShape[];

  @Optional()
  @WholeNumber({ min: 1, max: MAX_READY_CARTONS })
  cartons?: number;

  @Nested(() => PickUp)
  pickUp: PickUp;

  @Optional()
  @Text({ max: 1000 })
  remark?: string;
}

export const startProduction = command({
  subject: 'orders.order.start-production.v1',
  summary: { en: 'Say that production has started', zh: '开工生产' },
  http: 'POST /v1/orders/:orderId/start-production',
  access: asMember('orders.make'),
  input: OrderRef,
  output: OrderView,
  errors: ['TRANSITION_REFUSED'],
});

export const markReady = command({
  subject: 'orders.order.mark-ready.v1',
  summary: {
    en: 'Say that the goods are ready, and where to fetch them',
    zh: '货已备好，告知提货地点与时间',
  },
  http: 'POST /v1/orders/:orderId/ready',
  access: asMember('orders.make'),
  input: MarkReady,
  output: OrderView,
  errors: ['TRANSITION_REFUSED', 'ORDER_ALREADY_READY'],
});

export const confirmReceipt = command({
  subject: 'orders.order.confirm-receipt.v1',
  summary: { en: 'Confirm that the goods have arrived; the order is complete', zh: '确认收货，订单完成' },
  http: 'POST /v1/orders/:orderId/receipt',
  access: asMember('orders.receive'),
  input: OrderRef,
  output: OrderView,
  errors: ['TRANSITION_REFUSED', 'ORDER_NOT_READY'],
});
