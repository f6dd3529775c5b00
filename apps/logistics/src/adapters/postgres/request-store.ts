import type { FindCarriageRequests, FindQuoteInvitations } from '@tianfu/contracts';
import { assert, type Position } from '@tianfu/kernel';
import { type Keyset, numberSql, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type { KnownCarrier, NewRequest, RequestStore, StoredRequest } from '../../application/quote-ports.js';
import { certifiedSql } from './party-store.js';
import { REQUEST_COLUMNS, requestOf, type RequestRow } from './request-rows.js';

const SELECT = `SELECT ${REQUEST_COLUMNS} FROM carriage_request r`;

const INSERT = `WITH made AS (
  INSERT INTO carriage_request (request_id, enterprise_id, number, title, state, goods, consignment_ids, remark,
    deadline, carriers_asked, created_at, version)
  VALUES ($1, $2, ${numberSql('RQ', 'carriage_request_serial')}, $3, 'open', $4, $5, $6, $7, cardinality($8::uuid[]),
    clock_timestamp(), 1)
  RETURNING request_id, enterprise_id, number
), asked AS (
  INSERT INTO carriage_invitation (request_id, carrier_id, enterprise_id)
  SELECT made.request_id, unnest($8::uuid[]), made.enterprise_id FROM made
)
SELECT number FROM made`;

const INVITED = `SELECT i.carrier_id, c.name AS carrier_name
  FROM carriage_invitation i JOIN carrier c ON c.carrier_id = i.carrier_id
  WHERE i.request_id = $1 ORDER BY c.name, i.carrier_id`;

const CANCEL = `UPDATE carriage_request SET state = 'cancelled', cancel_reason = $2, version = version + 1
  WHERE request_id = $1 AND state IN ('open', 'closed') RETURNING version`;

const AWARD = `UPDATE carriage_request SET state = 'awarded', trip_id = $2, version = version + 1
  WHERE request_id = $1 AND state = 'closed'`;

const RELEASE = `UPDATE carriage_request SET state = 'closed', trip_id = NULL, opened_bids = $2, version = version + 1
  WHERE request_id = $1 AND state = 'awarded' RETURNING version`;

const CARRIERS = `SELECT c.carrier_id, c.name, coalesce(jsonb_agg(DISTINCT
    jsonb_build_object('lat', v.depot_lat, 'lng', v.depot_lng)) FILTER (WHERE v.vehicle_id IS NOT NULL), '[]') AS depots
  FROM carrier c LEFT JOIN vehicle v ON v.carrier_id = c.carrier_id AND v.state = 'active'
  WHERE ${certifiedSql('c.carrier_id')} AND ($1::text IS NULL OR strpos(lower(c.name), lower($1)) > 0)
  GROUP BY c.carrier_id, c.name ORDER BY c.name, c.carrier_id LIMIT $2`;

/** The clock as a subquery: a volatile function is asked for each row, and no index helps then. */
const DUE = `SELECT request_id FROM carriage_request WHERE state = 'open' AND deadline <= (SELECT clock_timestamp())
  ORDER BY deadline, request_id LIMIT $1`;

const LOCK_DUE = `${SELECT} WHERE r.request_id = $1 AND r.state = 'open' AND r.deadline <= clock_timestamp()
  FOR UPDATE OF r SKIP LOCKED`;

const CLOSE = `UPDATE carriage_request SET state = $2, version = version + 1, opened_bids = $3, closed_at = now.at
  FROM (SELECT clock_timestamp() AS at) now
  WHERE request_id = $1 AND state = 'open' AND deadline <= now.at RETURNING version`;

/** A quote of the carrier $1 is still wanted. */
const UNANSWERED = `(r.state = 'open' AND r.deadline > (SELECT clock_timestamp()) AND NOT EXISTS (
  SELECT FROM carriage_quote b
  WHERE b.request_id = r.request_id AND b.enterprise_id = $1 AND b.state <> 'withdrawn'))`;

const NEWEST: Keyset = {
  name: '-createdAt',
  column: 'r.created_at',
  idColumn: 'r.request_id',
  type: 'timestamptz',
  direction: 'DESC',
};
const keyOf = (row: RequestRow) => ({ key: row.created_at.toISOString(), id: row.request_id });

/** Requests for quotes. Row-level security decides which of them a transaction sees. */
export class PostgresRequests implements RequestStore {
  async now(tx: ReadTx): Promise<Date> {
    const row = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now');
    assert(row !== undefined, 'a query without a table returns a row');
    return row.now;
  }

  async insert(tx: Tx, given: NewRequest): Promise<string> {
    const { requestId, enterpriseId, title, goods, remark, deadline, carrierIds } = given;
    const consignmentIds = goods.flatMap(({ consignmentId }) => consignmentId ?? []);
    const about = [title, JSON.stringify(goods), consignmentIds, remark ?? null, deadline, carrierIds];
    const row = await tx.one<{ number: string }>(INSERT, [requestId, enterpriseId, ...about]);
    assert(row !== undefined, 'an insert returns its row');
    return row.number;
  }

  async byId(tx: ReadTx, requestId: string): Promise<StoredRequest | undefined> {
    const row = await tx.one<RequestRow>(`${SELECT} WHERE r.request_id = $1`, [requestId]);
    return row && requestOf(row);
  }

  async lock(tx: Tx, requestId: string): Promise<StoredRequest | undefined> {
    const row = await tx.one<RequestRow>(`${SELECT} WHERE r.request_id = $1 FOR UPDATE OF r`, [requestId]);
    return row && requestOf(row);
  }

  async find(tx: ReadTx, shipperId: string, asked: FindCarriageRequests): Promise<Slice<StoredRequest>> {
    const page = new PageQuery(NEWEST, asked, [shipperId])
      .where('text', 'r.state = $?', asked.state)
      .where('uuid', 'r.consignment_ids @> ARRAY[$?]', asked.consignmentId);
    const sql = `${SELECT} WHERE r.enterprise_id = $1${page.conditions} ${page.tail}`;
    return page.slice(await tx.query<RequestRow>(sql, page.params), keyOf, requestOf);
  }

  async invited(tx: ReadTx, requestId: string): Promise<{ carrierId: string; carrierName: string }[]> {
    const rows = await tx.query<{ carrier_id: string; carrier_name: string }>(INVITED, [requestId]);
    return rows.map((row) => ({ carrierId: row.carrier_id, carrierName: row.carrier_name }));
  }

  async isInvited(tx: ReadTx, requestId: string, carrierId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM carriage_invitation WHERE request_id = $1 AND carrier_id = $2';
    return (await tx.one(sql, [requestId, carrierId])) !== undefined;
  }

  async findInvitations(
    tx: ReadTx,
    carrierId: string,
    asked: FindQuoteInvitations,
  ): Promise<Slice<StoredRequest>> {
    const page = new PageQuery(NEWEST, asked, [carrierId])
      .where('text', 'r.state = $?', asked.state)
      .where('boolean', `${UNANSWERED} = $?`, asked.unanswered);
    const sql = `${SELECT} JOIN carriage_invitation i ON i.request_id = r.request_id
      WHERE i.carrier_id = $1${page.conditions} ${page.tail}`;
    return page.slice(await tx.query<RequestRow>(sql, page.params), keyOf, requestOf);
  }

  async cancel(tx: Tx, requestId: string, reason: string): Promise<number> {
    const row = await tx.one<{ version: number }>(CANCEL, [requestId, reason]);
    assert(row !== undefined, 'a locked request that may be cancelled is');
    return row.version;
  }

  async award(tx: Tx, requestId: string, tripId: string): Promise<void> {
    const touched = await tx.execute(AWARD, [requestId, tripId]);
    assert(touched === 1, 'a locked request that may be awarded is');
  }

  async lockAwarded(tx: Tx, tripId: string): Promise<StoredRequest | undefined> {
    const sql = `${SELECT} WHERE r.trip_id = $1 AND r.state = 'awarded' FOR UPDATE OF r`;
    const row = await tx.one<RequestRow>(sql, [tripId]);
    return row && requestOf(row);
  }

  async release(tx: Tx, requestId: string, openedQuotes: number): Promise<number> {
    const row = await tx.one<{ version: number }>(RELEASE, [requestId, openedQuotes]);
    assert(row !== undefined, 'a locked request that is awarded is released');
    return row.version;
  }

  async carriers(tx: ReadTx, name: string | undefined, limit: number): Promise<KnownCarrier[]> {
    const rows = await tx.query<{ carrier_id: string; name: string; depots: Position[] }>(CARRIERS, [
      name ?? null,
      limit,
    ]);
    return rows.map((row) => ({ carrierId: row.carrier_id, carrierName: row.name, depots: row.depots }));
  }

  async findDue(tx: ReadTx, limit: number): Promise<string[]> {
    return (await tx.query<{ request_id: string }>(DUE, [limit])).map((row) => row.request_id);
  }

  async lockDue(tx: Tx, requestId: string): Promise<StoredRequest | undefined> {
    const row = await tx.one<RequestRow>(LOCK_DUE, [requestId]);
    return row && requestOf(row);
  }

  async close(
    tx: Tx,
    requestId: string,
    outcome: 'closed' | 'failed',
    openedQuotes: number,
  ): Promise<number> {
    const row = await tx.one<{ version: number }>(CLOSE, [requestId, outcome, openedQuotes]);
    assert(row !== undefined, 'a request that was locked when due closes');
    return row.version;
  }
}
