import type { GoodsReady, OrderContent, OrderState } from '@tianfu/contracts';
import { present } from '@tianfu/kernel';
import type { OrderStepEntry, StoredOrder } from '../../application/stored.js';

/** A row of `orders` with the name out of `party`, as pg gives it. */
export interface OrderRow {
  order_id: string;
  enterprise_id: string;
  enterprise_name: string | null;
  number: string;
  state: OrderState;
  title: string;
  category: string;
  fabrics: string[];
  processes: string[];
  matrix: OrderContent['matrix'];
  quantity_pieces: number;
  smv_minutes: string | null;
  delivery_date: string;
  destination_address: string;
  destination_lat: number;
  destination_lng: number;
  mode: string;
  target_price: string | null;
  target_currency: string | null;
  target_price_shown: boolean;
  required_level: string | null;
  description: string | null;
  conditions: number;
  bidding_deadline: Date | null;
  published_at: Date | null;
  closed_at: Date | null;
  created_at: Date;
  opened_bids: number | null;
  awarded_bid_id: string | null;
  contract_id: string | null;
  supplier_id: string | null;
  goods: GoodsReady | null;
  delivered_at: Date | null;
  completes_at: Date | null;
  history: OrderStepEntry[];
  version: number;
}

/** Columns of an `OrderRow` from `orders o LEFT JOIN party p`. */
export const ORDER_COLUMNS = `o.order_id, o.enterprise_id, p.name AS enterprise_name, o.number, o.state, o.title,
  o.category, o.fabrics, o.processes, o.matrix, o.quantity_pieces, o.smv_minutes, o.delivery_date,
  o.destination_address, o.destination_lat, o.destination_lng, o.mode, o.target_price, o.target_currency,
  o.target_price_shown, o.required_level, o.description, o.conditions, o.bidding_deadline, o.published_at, o.closed_at,
  o.created_at, o.opened_bids, o.awarded_bid_id, o.contract_id, o.supplier_id, o.goods, o.delivered_at,
  o.completes_at, o.history, o.version`;

export function orderOf(row: OrderRow): StoredOrder {
  return {
    orderId: row.order_id,
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name ?? undefined,
    number: row.number,
    state: row.state,
    content: contentOf(row),
    conditions: row.conditions,
    biddingDeadline: row.bidding_deadline ?? undefined,
    publishedAt: row.published_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    createdAt: row.created_at,
    bidCount: row.opened_bids ?? undefined,
    awardedBidId: row.awarded_bid_id ?? undefined,
    contractId: row.contract_id ?? undefined,
    supplierId: row.supplier_id ?? undefined,
    goods: row.goods ?? undefined,
    deliveredAt: row.delivered_at ?? undefined,
    completesAt: row.completes_at ?? undefined,
    history: row.history,
    version: row.version,
  };
}

function contentOf(row: OrderRow): OrderContent {
  const targetPrice = priceOf(row.target_price, row.target_currency);
  return {
    title: row.title,
    category: row.category,
    fabrics: row.fabrics,
    processes: row.processes,
    matrix: row.matrix,
    quantityPieces: row.quantity_pieces,
    deliveryDate: row.delivery_date,
    destination: {
      address: row.destination_address,
      position: { lat: row.destination_lat, lng: row.destination_lng },
    },
    mode: row.mode,
    ...present({
      smvMinutes: row.smv_minutes === null ? undefined : Number(row.smv_minutes),
      targetPrice,
      targetPriceShown: targetPrice === undefined ? undefined : row.target_price_shown,
      requiredLevel: row.required_level ?? undefined,
      description: row.description ?? undefined,
    }),
  };
}

/** numeric(18,4) comes as text with all four decimals, which is how prices travel. */
export function priceOf(
  amount: string | null,
  currency: string | null,
): { amount: string; currency: string } | undefined {
  return amount === null || currency === null ? undefined : { amount, currency };
}

/** The columns a draft may change, in the order of `CONTENT_COLUMNS`. */
export function contentValues(content: OrderContent): unknown[] {
  const { destination, targetPrice } = content;
  return [
    content.title,
    content.category,
    content.fabrics,
    content.processes,
    JSON.stringify(content.matrix),
    content.quantityPieces,
    content.smvMinutes ?? null,
    content.deliveryDate,
    destination.address,
    destination.position.lat,
    destination.position.lng,
    content.mode,
    targetPrice?.amount ?? null,
    targetPrice?.currency ?? null,
    content.targetPriceShown ?? false,
    content.requiredLevel ?? null,
    content.description ?? null,
  ];
}

export const CONTENT_COLUMNS = [
  'title',
  'category',
  'fabrics',
  'processes',
  'matrix',
  'quantity_pieces',
  'smv_minutes',
  'delivery_date',
  'destination_address',
  'destination_lat',
  'destination_lng',
  'mode',
  'target_price',
  'target_currency',
  'target_price_shown',
  'required_level',
  'description',
] as const;
