import type { FindOutbound, LogisticsPlace, OutboundState } from '@tianfu/contracts';
import { type Keyset, numberSql, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type {
  NewOutbound,
  OutboundStore,
  StoredOutbound,
  StoredPick,
} from '../../application/warehouse-ports.js';
import type { HistoryStep, StepBy } from '../../application/stored.js';
import type { Counted } from '../../domain/stock-ledger.js';
import { stepSql } from './history-sql.js';

interface OutboundRow {
  outbound_id: string;
  warehouse_id: string;
  warehouse_name: string;
  owner_name: string | null;
  operator_id: string;
  owner_id: string;
  number: string;
  state: OutboundState;
  reference: string | null;
  recipient: LogisticsPlace;
  pieces: number;
  carrier_name: string | null;
  waybill_number: string | null;
  requested_at: Date;
  history: HistoryStep[];
  version: number;
}

interface PickRow {
  batch_id: string;
  style_code: string;
  colour: string;
  size: string;
  batch: string;
  received_on: string;
  pieces: number;
  returned_pieces: number;
}

const SELECT = `SELECT o.*, w.name AS warehouse_name, p.name AS owner_name FROM outbound o
  JOIN warehouse w ON w.warehouse_id = o.warehouse_id
  LEFT JOIN party p ON p.enterprise_id = o.owner_id`;

const INSERT = `INSERT INTO outbound (outbound_id, warehouse_id, operator_id, owner_id, number, state, reference,
    recipient, pieces, requested_at, history, version)
  VALUES ($1, $2, $3, $4, ${numberSql('OUT', 'outbound_serial')}, 'reserved', $5, $6, $7, clock_timestamp(), '[]', 0)`;

const INSERT_PICKS = `INSERT INTO outbound_pick (outbound_id, batch_id, pieces)
  SELECT $1, p.batch_id, p.pieces FROM jsonb_to_recordset($2::jsonb) AS p(batch_id uuid, pieces int)`;

const PICKS = `SELECT b.batch_id, b.style_code, b.colour, b.size, b.batch, b.received_on, p.pieces, p.returned_pieces
  FROM outbound_pick p JOIN stock_batch b ON b.batch_id = p.batch_id
  WHERE p.outbound_id = $1 ORDER BY b.style_code, b.colour, b.size, b.received_on, b.batch_id`;

const STEP = `UPDATE outbound SET state = $2, version = version + 1,
    ${stepSql({ event: '$3::text', state: '$2::text', by: '$4::text', person: '$5::uuid', reason: '$6::text' })}
  WHERE outbound_id = $1`;

const RETURNED = `UPDATE outbound_pick p SET returned_pieces = p.returned_pieces + r.pieces
  FROM jsonb_to_recordset($2::jsonb) AS r(batch_id uuid, pieces int)
  WHERE p.outbound_id = $1 AND p.batch_id = r.batch_id`;

const NEWEST: Keyset = {
  name: '-requestedAt',
  column: 'o.requested_at',
  idColumn: 'o.outbound_id',
  type: 'timestamptz',
  direction: 'DESC',
};

/** Outbound orders. Row-level security shows them to owner and warehouse. */
export class PostgresOutbound implements OutboundStore {
  async insert(tx: Tx, outbound: NewOutbound): Promise<void> {
    const { outboundId, warehouseId, operatorId, ownerId, reference, recipient, picks, by } = outbound;
    const pieces = picks.reduce((sum, pick) => sum + pick.pieces, 0);
    const parties = [outboundId, warehouseId, operatorId, ownerId];
    await tx.execute(INSERT, [...parties, reference ?? null, JSON.stringify(recipient), pieces]);
    const rows = picks.map((pick) => ({ batch_id: pick.batchId, pieces: pick.pieces }));
    await tx.execute(INSERT_PICKS, [outboundId, JSON.stringify(rows)]);
    await this.#step(tx, outboundId, 'reserve', 'reserved', by);
  }

  async byId(tx: ReadTx, outboundId: string): Promise<StoredOutbound | undefined> {
    const row = await tx.one<OutboundRow>(`${SELECT} WHERE o.outbound_id = $1`, [outboundId]);
    return row && outboundOf(row);
  }

  async lock(tx: Tx, outboundId: string): Promise<StoredOutbound | undefined> {
    await tx.query('SELECT 1 FROM outbound WHERE outbound_id = $1 FOR UPDATE', [outboundId]);
    return this.byId(tx, outboundId);
  }

  async picks(tx: ReadTx, outboundId: string): Promise<StoredPick[]> {
    const rows = await tx.query<PickRow>(PICKS, [outboundId]);
    return rows.map(
      ({ batch_id, style_code, colour, size, batch, received_on, pieces, returned_pieces }) => ({
        batchId: batch_id,
        styleCode: style_code,
        colour,
        size,
        batch,
        receivedOn: received_on,
        pieces,
        returnedPieces: returned_pieces,
      }),
    );
  }

  async step(
    tx: Tx,
    outbound: StoredOutbound,
    event: string,
    state: OutboundState,
    by: StepBy,
  ): Promise<void> {
    await this.#step(tx, outbound.outboundId, event, state, by);
  }

  async setWaybill(tx: Tx, outboundId: string, carrierName: string, waybillNumber: string): Promise<void> {
    await tx.execute('UPDATE outbound SET carrier_name = $2, waybill_number = $3 WHERE outbound_id = $1', [
      outboundId,
      carrierName,
      waybillNumber,
    ]);
  }

  async addReturned(tx: Tx, outboundId: string, returned: readonly Counted[]): Promise<void> {
    const rows = returned.map(({ batchId, goodPieces, damagedPieces }) => ({
      batch_id: batchId,
      pieces: goodPieces + damagedPieces,
    }));
    await tx.execute(RETURNED, [outboundId, JSON.stringify(rows)]);
  }

  async find(tx: ReadTx, enterpriseId: string, asked: FindOutbound): Promise<Slice<StoredOutbound>> {
    const side = asked.atOurWarehouse === true ? 'o.operator_id' : 'o.owner_id';
    const page = new PageQuery(NEWEST, asked, [enterpriseId]).where('text', 'o.state = $?', asked.state);
    const rows = await tx.query<OutboundRow>(
      `${SELECT} WHERE ${side} = $1${page.conditions} ${page.tail}`,
      page.params,
    );
    return page.slice(
      rows,
      ({ requested_at, outbound_id }) => ({ key: requested_at.toISOString(), id: outbound_id }),
      outboundOf,
    );
  }

  async #step(tx: Tx, outboundId: string, event: string, state: OutboundState, by: StepBy): Promise<void> {
    await tx.execute(STEP, [outboundId, state, event, by.by, by.personId ?? null, by.reason ?? null]);
  }
}

const outboundOf = (row: OutboundRow): StoredOutbound => ({
  outboundId: row.outbound_id,
  warehouseId: row.warehouse_id,
  warehouseName: row.warehouse_name,
  operatorId: row.operator_id,
  ownerId: row.owner_id,
  ownerName: row.owner_name ?? undefined,
  number: row.number,
  state: row.state,
  reference: row.reference ?? undefined,
  recipient: row.recipient,
  pieces: row.pieces,
  carrierName: row.carrier_name ?? undefined,
  waybillNumber: row.waybill_number ?? undefined,
  requestedAt: row.requested_at,
  history: row.history,
  version: row.version,
});
