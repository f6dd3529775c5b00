import type { ExceptionEnd, ExceptionKind, FindLogisticsExceptions } from '@tianfu/contracts';
import { type Keyset, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type { CarriedGoods, NewTrouble, TroubleStore } from '../../application/ports.js';
import type { StepBy, StoredTrouble } from '../../application/stored.js';

interface TroubleRow {
  exception_id: string;
  consignment_id: string;
  number: string;
  trip_id: string | null;
  kind: ExceptionKind;
  detail: string | null;
  state: 'open' | 'resolved';
  opened_at: Date;
  resolved_at: Date | null;
  resolution: string | null;
  settled_by: ExceptionEnd | null;
  settled_trip: string | null;
}

const SELECT = `SELECT t.*, c.number FROM trouble t JOIN consignment c ON c.consignment_id = t.consignment_id`;
const OPEN = `INSERT INTO trouble (exception_id, consignment_id, trip_id, hub_id, kind, detail, leg, state,
    opened_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', clock_timestamp())
  ON CONFLICT (consignment_id, kind, leg) WHERE state = 'open' DO NOTHING`;
/** Locked, so that one being settled at this moment is waited for and then counts as settled. */
const SETTLED = `SELECT FROM trouble WHERE consignment_id = $1 AND kind = $2 AND leg IS NOT DISTINCT FROM $3
  AND (state = 'open' OR resolved_at >= $4) FOR SHARE`;
const RESOLVE = `UPDATE trouble SET state = 'resolved', resolved_at = clock_timestamp(), resolution = $2,
    settled_by = 'hand', settled_person = $3
  WHERE exception_id = $1`;
const SETTLE = `UPDATE trouble t SET state = 'resolved', resolved_at = clock_timestamp(), settled_by = $4,
    settled_person = $5, settled_trip = trip.number
  FROM unnest($1::uuid[], $2::smallint[], $3::uuid[]) AS goods (consignment_id, leg, trip_id)
  JOIN trip ON trip.trip_id = goods.trip_id
  WHERE t.consignment_id = goods.consignment_id AND t.leg IS NOT DISTINCT FROM goods.leg AND t.kind = 'declined'
    AND t.state = 'open' AND ($4 = 'acceptance' OR t.trip_id IS DISTINCT FROM goods.trip_id)`;

const NEWEST: Keyset = {
  name: '-openedAt',
  column: 't.opened_at',
  idColumn: 't.exception_id',
  type: 'timestamptz',
  direction: 'DESC',
};

/** What goes wrong on the way. */
export class PostgresTroubles implements TroubleStore {
  async open(tx: Tx, trouble: NewTrouble): Promise<boolean> {
    const { exceptionId, consignmentId, tripId, hubId, kind, detail, leg, since } = trouble;
    const known = since && (await tx.one(SETTLED, [consignmentId, kind, leg ?? null, since]));
    if (known !== undefined) return false;
    const values = [
      exceptionId,
      consignmentId,
      tripId ?? null,
      hubId ?? null,
      kind,
      detail ?? null,
      leg ?? null,
    ];
    return (await tx.execute(OPEN, values)) === 1;
  }

  async lock(tx: Tx, exceptionId: string): Promise<StoredTrouble | undefined> {
    const row = await tx.one<TroubleRow>(`${SELECT} WHERE t.exception_id = $1 FOR UPDATE OF t`, [
      exceptionId,
    ]);
    return row && troubleOf(row);
  }

  async resolve(tx: Tx, exceptionId: string, resolution: string, { personId }: StepBy): Promise<void> {
    await tx.execute(RESOLVE, [exceptionId, resolution, personId ?? null]);
  }

  async settleDeclined(
    tx: Tx,
    goods: readonly CarriedGoods[],
    settledBy: Exclude<ExceptionEnd, 'hand'>,
    { personId }: StepBy,
  ): Promise<void> {
    const columns = [
      goods.map(({ consignmentId }) => consignmentId),
      goods.map(({ leg }) => leg ?? null),
      goods.map(({ tripId }) => tripId),
    ];
    await tx.execute(SETTLE, [...columns, settledBy, personId ?? null]);
  }

  async find(tx: ReadTx, asked: FindLogisticsExceptions): Promise<Slice<StoredTrouble>> {
    const page = new PageQuery(NEWEST, asked)
      .where('text', 't.state = $?', asked.state)
      .where('text', 't.kind = $?', asked.kind);
    const rows = await tx.query<TroubleRow>(
      `${SELECT} WHERE true${page.conditions} ${page.tail}`,
      page.params,
    );
    return page.slice(rows, (row) => ({ key: row.opened_at.toISOString(), id: row.exception_id }), troubleOf);
  }
}

const troubleOf = (row: TroubleRow): StoredTrouble => ({
  exceptionId: row.exception_id,
  consignmentId: row.consignment_id,
  consignmentNumber: row.number,
  tripId: row.trip_id ?? undefined,
  kind: row.kind,
  detail: row.detail ?? undefined,
  state: row.state,
  openedAt: row.opened_at,
  resolvedAt: row.resolved_at ?? undefined,
  resolution: row.resolution ?? undefined,
  settledBy: row.settled_by ?? undefined,
  settledTrip: row.settled_trip ?? undefined,
});
