import type { ConsignmentState } from '@tianfu/sdk';
import { date, many, one, set, text, type Raw } from './search.js';

/** What the pages of logistics keep in their address. */

/** The states worth a chip of their own; the rest is behind “all”. */
export const CONSIGNMENT_FILTERS = [
  'draft',
  'booked',
  'planned',
  'accepted',
  'picked-up',
  'in-transit',
  'delivered',
  'closed',
] as const satisfies readonly ConsignmentState[];

export interface ConsignmentsSearch {
  state?: ConsignmentState[] | undefined;
}
export const consignmentsSearch = ({ state }: Raw): ConsignmentsSearch =>
  set({ state: many<ConsignmentState>(state, CONSIGNMENT_FILTERS) });

const CONSIGNMENT_TABS = ['goods', 'trip', 'track', 'papers', 'customs', 'history'] as const;
export type ConsignmentTab = (typeof CONSIGNMENT_TABS)[number];
export interface ConsignmentSearch {
  tab?: ConsignmentTab | undefined;
}
export const consignmentSearch = ({ tab }: Raw): ConsignmentSearch =>
  set({ tab: one(tab, CONSIGNMENT_TABS) });

/** From where to where, in kilograms and cubic metres as they were typed. */
export interface RatesSearch {
  from?: string | undefined;
  to?: string | undefined;
  kg?: string | undefined;
  m3?: string | undefined;
  urgent?: 'true' | undefined;
}
export const ratesSearch = (raw: Raw): RatesSearch =>
  set({
    from: text(raw.from),
    to: text(raw.to),
    kg: text(raw.kg, 12),
    m3: text(raw.m3, 12),
    urgent: raw.urgent === 'true' ? 'true' : undefined,
  });

export interface DispatchSearch {
  /** The day planned, Asia/Shanghai. */
  day?: string | undefined;
  /** The trip that is open. */
  trip?: string | undefined;
  /** The planning run that is watched: it goes on when the page is left. */
  plan?: string | undefined;
}
export const dispatchSearch = ({ day, trip, plan }: Raw): DispatchSearch =>
  set({ day: date(day), trip: text(trip), plan: text(plan) });

export interface TroublesSearch {
  state?: 'open' | 'resolved' | undefined;
}
export const troublesSearch = ({ state }: Raw): TroublesSearch =>
  set({ state: one(state, ['open', 'resolved'] as const) });

const WAREHOUSE_TABS = ['inbound', 'stock', 'outbound', 'fees'] as const;
export type WarehouseTab = (typeof WAREHOUSE_TABS)[number];
export interface WarehouseSearch {
  tab?: WarehouseTab | undefined;
  /** The batch whose ledger is open. */
  batch?: string | undefined;
}
export const warehouseSearch = ({ tab, batch }: Raw): WarehouseSearch =>
  set({ tab: one(tab, WAREHOUSE_TABS), batch: text(batch) });
