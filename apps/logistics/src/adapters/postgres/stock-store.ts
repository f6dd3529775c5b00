import type { FindStock, FindStockMoves, StockBatch, StockEntry, StockMove } from '@tianfu/contracts';
import { newId, present } from '@tianfu/kernel';
import { type Keyset, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type { StepBy } from '../../application/stored.js';
import type {
  LockedBatch,
  Parties,
  StockLine,
  StockStore,
  StoredInbound,
  StoredInboundLine,
} from '../../application/warehouse-ports.js';
import type { Move } from '../../domain/stock-ledger.js';

interface BatchRow {
  batch_id: string;
  warehouse_id: string;
  warehouse_name: string;
  owner_name: string | null;
  operator_id: string;
  owner_id: string;
  style_code: string;
  colour: string;
  size: string;
  batch: string;
  received_on: string;
  age_days: number;
  on_hand: string;
  reserved: string;
  damaged: string;
}

interface MoveRow {
  move_id: string;
  kind: string;
  batch_id: string;
  reference_id: string | null;
  reason: string | null;
  at: Date;
  entries: StockEntry[];
}

const OPEN = `WITH given AS (
    SELECT * FROM jsonb_to_recordset($6::jsonb) AS g(batch_id uuid, line int, style_code text,
      colour text, size text, batch text, piece_cm3 int, nth int)
  ), opened AS (
    INSERT INTO stock_batch (batch_id, warehouse_id, operator_id, owner_id, inbound_id, line, style_code, colour, size,
      batch, piece_cm3, received_on)
    SELECT batch_id, $1, $2, $3, $4, line, style_code, colour, size, batch, piece_cm3, $5::date FROM given
    ON CONFLICT (inbound_id, line, received_on) DO NOTHING RETURNING batch_id, line
  )
  SELECT coalesce(o.batch_id, b.batch_id) AS batch_id FROM given g
  LEFT JOIN opened o ON o.line = g.line
  LEFT JOIN stock_batch b ON b.inbound_id = $4 AND b.line = g.line AND b.received_on = $5::date
  ORDER BY g.nth`;

// The lock waits for a pick under way; what it left is what is read then.
const LOCK_ON_HAND = `SELECT b.batch_id, b.received_on, b.style_code, b.colour, b.size, s.pieces
  FROM stock_balance s JOIN stock_batch b ON b.batch_id = s.batch_id
  WHERE s.place = 'on-hand' AND s.pieces > 0 AND b.warehouse_id = $1 AND b.owner_id = $2
    AND (b.style_code, b.colour, b.size) IN (
      SELECT g.style_code, g.colour, g.size
      FROM jsonb_to_recordset($3::jsonb) AS g(style_code text, colour text, size text))
  ORDER BY s.batch_id FOR UPDATE OF s`;

const LOCK_DAMAGED = `SELECT b.*, s.pieces FROM stock_balance s JOIN stock_batch b ON b.batch_id = s.batch_id
  WHERE s.batch_id = $1 AND s.place = 'damaged' FOR UPDATE OF s`;

const POST_MOVE = `INSERT INTO stock_move (move_id, warehouse_id, operator_id, owner_id, kind, reference_id, reason,
    person_id, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())`;

// In the order of the batches, so that two moves never wait for each other.
const POST_ENTRIES = `INSERT INTO stock_entry (move_id, batch_id, place, operator_id, owner_id, pieces)
  SELECT $1, e.batch_id, e.place, $2, $3, e.pieces
  FROM jsonb_to_recordset($4::jsonb) AS e(batch_id uuid, place text, pieces int) ORDER BY e.batch_id, e.place`;

const AGE = `((clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date - b.received_on)`;

const SELECT = `SELECT b.*, w.name AS warehouse_name, p.name AS owner_name, ${AGE} AS age_days, s.on_hand, s.reserved, s.damaged
  FROM stock_batch b JOIN warehouse w ON w.warehouse_id = b.warehouse_id
  LEFT JOIN party p ON p.enterprise_id = b.owner_id
  CROSS JOIN LATERAL (SELECT
    sum(pieces) FILTER (WHERE place = 'on-hand') AS on_hand,
    sum(pieces) FILTER (WHERE place = 'reserved') AS reserved,
    sum(pieces) FILTER (WHERE place = 'damaged') AS damaged
    FROM stock_balance WHERE batch_id = b.batch_id) s`;

const MOVES = `SELECT m.move_id, m.kind, m.reference_id, m.reason, m.at, $1::uuid AS batch_id,
    (SELECT jsonb_agg(jsonb_build_object('place', e.place, 'pieces', e.pieces) ORDER BY e.pieces, e.place)
     FROM stock_entry e WHERE e.move_id = m.move_id AND e.batch_id = $1) AS entries
  FROM stock_move m WHERE m.move_id IN (SELECT move_id FROM stock_entry WHERE batch_id = $1)`;

const OLDEST: Keyset = {
  name: 'receivedOn',
  column: 'b.received_on',
  idColumn: 'b.batch_id',
  type: 'date',
  direction: 'ASC',
};
const NEWEST: Keyset = {
  name: '-at',
  column: 'm.at',
  idColumn: 'm.move_id',
  type: 'timestamptz',
  direction: 'DESC',
};

/** The ledger of pieces. PostgreSQL keeps its balances, and that they balance. */
export class PostgresStock implements StockStore {
  async openBatches(
    tx: Tx,
    inbound: StoredInbound,
    lines: readonly StoredInboundLine[],
    day: string,
  ): Promise<string[]> {
    const given = lines.map(({ line, styleCode, colour, size, batch, pieceCm3 }, nth) => ({
      nth,
      batch_id: newId(),
      line,
      style_code: styleCode,
      colour,
      size,
      batch,
      piece_cm3: pieceCm3,
    }));
    const { warehouseId, operatorId, ownerId, inboundId } = inbound;
    const rows = await tx.query<{ batch_id: string }>(OPEN, [
      warehouseId,
      operatorId,
      ownerId,
      inboundId,
      day,
      JSON.stringify(given),
    ]);
    return rows.map(({ batch_id }) => batch_id);
  }

  async lockOnHand(
    tx: Tx,
    { warehouseId, ownerId }: Omit<Parties, 'operatorId'>,
    goods: readonly StockLine[],
  ): Promise<LockedBatch[]> {
    const wanted = goods.map(({ styleCode, colour, size }) => ({ style_code: styleCode, colour, size }));
    const rows = await tx.query<BatchRow & { pieces: string }>(LOCK_ON_HAND, [
      warehouseId,
      ownerId,
      JSON.stringify(wanted),
    ]);
    return rows.map((row) => ({
      ...goodsOf(row),
      batchId: row.batch_id,
      receivedOn: row.received_on,
      onHandPieces: Number(row.pieces),
    }));
  }

  async lockDamaged(
    tx: Tx,
    batchId: string,
  ): Promise<(Parties & StockLine & { damagedPieces: number }) | undefined> {
    const row = await tx.one<BatchRow & { pieces: string }>(LOCK_DAMAGED, [batchId]);
    return row && { ...goodsOf(row), ...partiesOf(row), damagedPieces: Number(row.pieces) };
  }

  async post(tx: Tx, move: Move, of: Parties, about: { referenceId?: string; by: StepBy }): Promise<void> {
    const { kind, entries } = move;
    if (entries.length === 0) return;
    const moveId = newId();
    const { warehouseId, operatorId, ownerId } = of;
    const { reason, personId } = about.by;
    const facts = [moveId, warehouseId, operatorId, ownerId, kind, about.referenceId ?? null];
    await tx.execute(POST_MOVE, [...facts, reason ?? null, personId ?? null]);
    const rows = entries.map(({ batchId, place, pieces }) => ({ batch_id: batchId, place, pieces }));
    await tx.execute(POST_ENTRIES, [moveId, operatorId, ownerId, JSON.stringify(rows)]);
  }

  async batch(tx: ReadTx, batchId: string): Promise<StockBatch | undefined> {
    const row = await tx.one<BatchRow>(`${SELECT} WHERE b.batch_id = $1`, [batchId]);
    return row && batchOf(row);
  }

  async find(tx: ReadTx, enterpriseId: string, asked: FindStock): Promise<Slice<StockBatch>> {
    const page = new PageQuery(OLDEST, asked, [enterpriseId])
      .where('uuid', 'b.warehouse_id = $?', asked.warehouseId)
      .where('uuid', 'b.owner_id = $?', asked.ownerId)
      .where('text', 'b.style_code = $?', asked.styleCode)
      .where('int', `${AGE} >= $?`, asked.minAgeDays);
    const rows = await tx.query<BatchRow>(
      `${SELECT} WHERE ${sideOf(asked)} = $1 AND s.on_hand + s.reserved + s.damaged > 0${page.conditions} ${page.tail}`,
      page.params,
    );
    return page.slice(rows, ({ received_on, batch_id }) => ({ key: received_on, id: batch_id }), batchOf);
  }

  async ages(
    tx: ReadTx,
    enterpriseId: string,
    asked: { warehouseId?: string; atOurWarehouse?: boolean },
  ): Promise<{ ageDays: number; pieces: number }[]> {
    const rows = await tx.query<{ age_days: number; pieces: string }>(
      `SELECT ${AGE} AS age_days, sum(s.pieces) AS pieces FROM stock_batch b
       JOIN stock_balance s ON s.batch_id = b.batch_id AND s.place <> 'outside'
       WHERE ${sideOf(asked)} = $1 AND ($2::uuid IS NULL OR b.warehouse_id = $2) GROUP BY 1 HAVING sum(s.pieces) > 0`,
      [enterpriseId, asked.warehouseId ?? null],
    );
    return rows.map(({ age_days, pieces }) => ({ ageDays: age_days, pieces: Number(pieces) }));
  }

  async moves(tx: ReadTx, asked: FindStockMoves): Promise<Slice<StockMove>> {
    const page = new PageQuery(NEWEST, asked, [asked.batchId]);
    const rows = await tx.query<MoveRow>(`${MOVES}${page.conditions} ${page.tail}`, page.params);
    return page.slice(rows, ({ at, move_id }) => ({ key: at.toISOString(), id: move_id }), moveOf);
  }
}

const sideOf = ({ atOurWarehouse }: { atOurWarehouse?: boolean }): string =>
  atOurWarehouse === true ? 'b.operator_id' : 'b.owner_id';

const goodsOf = ({ style_code, colour, size }: BatchRow): StockLine => ({
  styleCode: style_code,
  colour,
  size,
});

const partiesOf = ({ warehouse_id, operator_id, owner_id }: BatchRow): Parties => ({
  warehouseId: warehouse_id,
  operatorId: operator_id,
  ownerId: owner_id,
});

const batchOf = (row: BatchRow): StockBatch => ({
  ...goodsOf(row),
  batchId: row.batch_id,
  warehouseId: row.warehouse_id,
  warehouseName: row.warehouse_name,
  ownerId: row.owner_id,
  ...present({ ownerName: row.owner_name ?? undefined }),
  batch: row.batch,
  receivedOn: row.received_on,
  ageDays: row.age_days,
  onHandPieces: Number(row.on_hand),
  reservedPieces: Number(row.reserved),
  damagedPieces: Number(row.damaged),
});

const moveOf = ({ move_id, kind, batch_id, reference_id, reason, at, entries }: MoveRow): StockMove => ({
  moveId: move_id,
  kind,
  batchId: batch_id,
  ...present({ referenceId: reference_id ?? undefined, reason: reason ?? undefined }),
  entries,
  at: at.toISOString(),
});
