import type { Catalogue } from '../catalogue.js';

export const contracts: Catalogue['contracts'] = {
  title: 'Contracts',
  emptyTitle: 'No contracts yet',
  emptyBody: 'An award records its contract here.',
  between: '{{buyer}} and {{supplier}}',
  buyer: 'Buyer',
  supplier: 'Supplier',
  order: 'Order',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  amount: 'Amount',
  amountInWords: 'Amount in Chinese capitals',
  readyBy: 'Ready by',
  recordedAt: 'Recorded',
  viewOrder: 'See the order',
  recorded: 'Contract recorded',
  pending: 'The contract appears here after the award.',
};
