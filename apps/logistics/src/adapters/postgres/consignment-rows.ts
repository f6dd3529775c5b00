import type { ConsignmentState } from '@tianfu/contracts';
import { assert, isCurrency, present } from '@tianfu/kernel';
import type {
  ConsignmentTerms,
  HistoryStep,
  LegOf,
  StoredCarton,
  StoredConsignment,
} from '../../application/stored.js';

/** A row of `consignment c` with the name out of `party`, as pg gives it. */
export interface ConsignmentRow {
  consignment_id: string;
  enterprise_id: string;
  enterprise_name: string | null;
  consignee_id: string | null;
  hub_id: string | null;
  number: string;
  state: ConsignmentState;
  source: 'hand' | 'order' | 'sample';
  order_id: string | null;
  booking_id: string | null;
  source_number: string | null;
  content: ConsignmentTerms;
  weight_grams: string;
  volume_cm3: string;
  carton_count: number;
  pick_up_from: Date | null;
  trip_id: string | null;
  parent_id: string | null;
  leg: 1 | 2 | null;
  hand_over_at: Date | null;
  alone_minor: string | null;
  alone_currency: string | null;
  alone_card_id: string | null;
  alone_carrier: string | null;
  tracking_token: string | null;
  delivery_code: string | null;
  delivered_at: Date | null;
  received_by: string | null;
  created_at: Date;
  history: HistoryStep[];
  version: number;
}

/** Columns of a `ConsignmentRow` from `consignment c`. */
export const CONSIGNMENT_COLUMNS = `c.*, (SELECT p.name FROM party p WHERE p.enterprise_id = c.enterprise_id)
  AS enterprise_name`;

export const consignmentOf = (row: ConsignmentRow): StoredConsignment => ({
  consignmentId: row.consignment_id,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name ?? undefined,
  consigneeId: row.consignee_id ?? undefined,
  hubId: row.hub_id ?? undefined,
  number: row.number,
  state: row.state,
  source: {
    kind: row.source,
    ...present({
      orderId: row.order_id ?? undefined,
      bookingId: row.booking_id ?? undefined,
      number: row.source_number ?? undefined,
    }),
  },
  terms: row.content,
  load: {
    weightGrams: Number(row.weight_grams),
    volumeCm3: Number(row.volume_cm3),
    cartonCount: row.carton_count,
  },
  tripId: row.trip_id ?? undefined,
  legOf: legOf(row),
  handOverAt: row.hand_over_at ?? undefined,
  trackingToken: row.tracking_token ?? undefined,
  deliveryCode: row.delivery_code ?? undefined,
  deliveredAt: row.delivered_at ?? undefined,
  receivedBy: row.received_by ?? undefined,
  createdAt: row.created_at,
  history: row.history,
  version: row.version,
});

function legOf(row: ConsignmentRow): LegOf | undefined {
  const { parent_id: parentId, leg, alone_minor: minor, alone_currency: currency } = row;
  if (parentId === null) return undefined;
  assert(leg !== null && minor !== null && currency !== null && isCurrency(currency), 'a leg is complete');
  const [rateCardId, carrierName] = [row.alone_card_id, row.alone_carrier];
  const card = rateCardId === null || carrierName === null ? undefined : { rateCardId, carrierName };
  return { parentId, leg, alone: { minor: BigInt(minor), currency, card } };
}

export interface CartonRow {
  sscc: string;
  consignment_id: string;
  sequence: number;
  weight_grams: number;
  length_mm: number;
  width_mm: number;
  height_mm: number;
  contents: StoredCarton['contents'];
  loaded_at: Date | null;
  delivered_at: Date | null;
}

export const cartonOf = (row: CartonRow): StoredCarton => ({
  sscc: row.sscc,
  consignmentId: row.consignment_id,
  sequence: row.sequence,
  weightGrams: row.weight_grams,
  lengthMm: row.length_mm,
  widthMm: row.width_mm,
  heightMm: row.height_mm,
  contents: row.contents,
  loadedAt: row.loaded_at ?? undefined,
  deliveredAt: row.delivered_at ?? undefined,
});
