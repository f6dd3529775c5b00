import {
  CalendarDate,
  event,
  Id,
  ManyOf,
  MoneyAmount,
  Nested,
  OneOf,
  Text,
  toEnterprise,
} from '../declare/index.js';
import { fabrics, productCategories } from '../vocabulary/vocabulary.js';
import { Destination, GoodsReady } from './order-shapes.js';

/** An order with both sides of its contract. */
export class OrderInMaking {
  @Id()
  orderId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @Id()
  buyerId: string;

  @Id()
  supplierId: string;
}

/** The goods of an order are ready: everything that is needed to move them. */
export class OrderReady extends OrderInMaking {
  @Text({ max: 120 })
  buyerName: string;

  @Text({ max: 120 })
  supplierName: string;

  @OneOf(productCategories)
  category: string;

  @ManyOf(fabrics, { min: 1 })
  fabrics: string[];

  @Nested(() => GoodsReady)
  goods: GoodsReady;

  @Nested(() => Destination)
  destination: Destination;

  /** Day the goods must be at the destination, Asia/Shanghai. */
  @CalendarDate()
  deliveryDate: string;

  @Id()
  contractId: string;

  /** For people: CT-2026-000123. */
  @Text({ max: 20 })
  contractNumber: string;

  @Nested(() => MoneyAmount)
  contractValue: MoneyAmount;
}

export class OrderCompleted extends OrderInMaking {
  /** `member`: the buyer confirmed the receipt; `platform`: the days to do so had passed. */
  @OneOf(['member', 'platform'])
  by: string;
}

const bothSides = ({ buyerId, supplierId }: OrderInMaking) => [buyerId, supplierId].map(toEnterprise);

export const productionStarted = event({
  subject: 'orders.order.production-started.v1',
  summary: { en: 'Production of the order has started', zh: '订单已开工' },
  payload: OrderInMaking,
  audience: bothSides,
  notice: true,
});

export const orderReady = event({
  subject: 'orders.order.ready.v1',
  summary: { en: 'The goods of the order are ready', zh: '订单货已备好' },
  payload: OrderReady,
  audience: bothSides,
  notice: true,
});

export const orderDelivered = event({
  subject: 'orders.order.delivered.v1',
  summary: { en: 'The goods of the order have been delivered', zh: '订单货已送达' },
  payload: OrderInMaking,
  audience: bothSides,
  notice: true,
});

export const orderCompleted = event({
  subject: 'orders.order.completed.v1',
  summary: { en: 'The order is complete', zh: '订单已完成' },
  payload: OrderCompleted,
  audience: bothSides,
  notice: true,
});
