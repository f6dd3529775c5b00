import { event, Id, Ids, Text, toEnterprise } from '../declare/index.js';

export class OrderMatched {
  @Id()
  orderId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  /** The best suited suppliers, best first. */
  @Ids({ max: 50 })
  supplierIds: string[];
}

export const orderMatched = event({
  subject: 'matching.order.matched.v1',
  summary: { en: 'A new order suits us', zh: '有适合本厂的新需求' },
  payload: OrderMatched,
  audience: ({ supplierIds }) => supplierIds.map(toEnterprise),
  notice: true,
});
