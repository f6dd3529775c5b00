import type { CarriageRequestState, GoodsLine } from '@tianfu/contracts';
import type { StoredRequest } from '../../application/quote-ports.js';

/** A row of `carriage_request r` with its shipper's name, as pg gives it. */
export interface RequestRow {
  request_id: string;
  enterprise_id: string;
  enterprise_name: string | null;
  number: string;
  title: string;
  state: CarriageRequestState;
  goods: GoodsLine[];
  remark: string | null;
  deadline: Date;
  carriers_asked: number;
  opened_bids: number | null;
  trip_id: string | null;
  created_at: Date;
  version: number;
}

/** Columns of a `RequestRow` from `carriage_request r`. */
export const REQUEST_COLUMNS = `r.request_id, r.enterprise_id, r.number, r.title, r.state, r.goods, r.remark, r.deadline,
  r.carriers_asked, r.opened_bids, r.trip_id, r.created_at, r.version,
  (SELECT p.name FROM party p WHERE p.enterprise_id = r.enterprise_id) AS enterprise_name`;

export const requestOf = (row: RequestRow): StoredRequest => ({
  requestId: row.request_id,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name ?? undefined,
  number: row.number,
  title: row.title,
  state: row.state,
  goods: row.goods,
  remark: row.remark ?? undefined,
  deadline: row.deadline,
  carriersAsked: row.carriers_asked,
  openedQuotes: row.opened_bids ?? undefined,
  tripId: row.trip_id ?? undefined,
  createdAt: row.created_at,
  version: row.version,
});
