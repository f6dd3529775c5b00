import type { ConsignmentState, InboundSummary, OutboundSummary } from '@tianfu/sdk';
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

/** Requests we sent, or requests sent to us. */
export const QUOTE_SIDES = ['invited', 'asked'] as const;
export interface QuotesSearch {
  side?: (typeof QUOTE_SIDES)[number] | undefined;
}
export const quotesSearch = ({ side }: Raw): QuotesSearch => set({ side: one(side, QUOTE_SIDES) });

/** What a new request begins with: a consignment, or what rates were asked for. */
export interface AskSearch extends RatesSearch {
  consignment?: string | undefined;
}
export const askSearch = (raw: Raw): AskSearch => ({
  ...ratesSearch(raw),
  ...set({ consignment: text(raw.consignment) }),
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

export type InboundState = InboundSummary['state'];
export type OutboundState = OutboundSummary['state'];
export const INBOUND_FILTERS = ['announced', 'receiving', 'received', 'cancelled'] as const;
export const OUTBOUND_FILTERS = ['reserved', 'picked', 'shipped', 'cancelled'] as const;

const WAREHOUSE_TABS = ['inbound', 'stock', 'outbound', 'fees'] as const;
export type WarehouseTab = (typeof WAREHOUSE_TABS)[number];
export interface WarehouseSearch {
  tab?: WarehouseTab | undefined;
  /** Our goods wherever they lie, or whatever lies in the warehouses we run. */
  side?: 'goods' | 'house' | undefined;
  state?: InboundState | OutboundState | undefined;
  warehouse?: string | undefined;
  owner?: string | undefined;
  style?: string | undefined;
  /** At least so many days. */
  age?: string | undefined;
  /** The batch whose ledger is open. */
  batch?: string | undefined;
  /** The days a statement is asked for. */
  from?: string | undefined;
  until?: string | undefined;
}
export const warehouseSearch = (raw: Raw): WarehouseSearch =>
  set({
    tab: one(raw.tab, WAREHOUSE_TABS),
    side: one(raw.side, ['goods', 'house'] as const),
    state: one<InboundState | OutboundState>(raw.state, [...INBOUND_FILTERS, ...OUTBOUND_FILTERS]),
    warehouse: text(raw.warehouse),
    owner: text(raw.owner),
    style: text(raw.style),
    age: text(raw.age),
    batch: text(raw.batch),
    from: date(raw.from),
    until: date(raw.until),
  });
