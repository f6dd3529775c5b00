import type { FindInbound, InboundState } from '@tianfu/contracts';
import { type Keyset, numberSql, PageQuery, type ReadTx, type Slice, type Tx } from '@tianfu/service';
import type {
  InboundStore,
  LineCount,
  NewInbound,
  StoredInbound,
  StoredInboundLine,
} from '../../application/warehouse-ports.js';
import type { HistoryStep, StepBy } from '../../application/stored.js';
import { stepSql } from './history-sql.js';

interface InboundRow {
  inbound_id: string;
  warehouse_id: string;
  warehouse_name: string;
  owner_name: string | null;
  operator_id: string;
  owner_id: string;
  consignment_id: string | null;
  number: string;
  state: InboundState;
  expected_on: string;
  expected_pieces: string;
  received_pieces: string;
  announced_at: Date;
  history: HistoryStep[];
  version: number;
}

interface LineRow {
  line: number;
  style_code: string;
  colour: string;
  size: string;
  batch: string;
  piece_cm3: number;
  expected_pieces: number;
  good_pieces: number;
  damaged_pieces: number;
}

const SELECT = `SELECT i.*, w.name AS warehouse_name, p.name AS owner_name, l.expected_pieces, l.received_pieces
  FROM inbound i JOIN warehouse w ON w.warehouse_id = i.warehouse_id
  LEFT JOIN party p ON p.enterprise_id = i.owner_id
  CROSS JOIN LATERAL (SELECT sum(expected_pieces) AS expected_pieces,
    sum(good_pieces + damaged_pieces) AS received_pieces FROM inbound_line WHERE inbound_id = i.inbound_id) l`;

const INSERT = `INSERT INTO inbound (inbound_id, warehouse_id, operator_id, owner_id, consignment_id, number, state,
    expected_on, announced_at, history, version)
  VALUES ($1, $2, $3, $4, $5, ${numberSql('IN', 'inbound_serial')}, 'announced', $6, clock_timestamp(), '[]', 0)`;

const INSERT_LINES = `INSERT INTO inbound_line (inbound_id, line, style_code, colour, size, batch, piece_cm3,
    expected_pieces)
  SELECT $1, l.line, l.style_code, l.colour, l.size, l.batch, l.piece_cm3, l.expected_pieces
  FROM jsonb_to_recordset($2::jsonb) AS l(line int, style_code text, colour text, size text, batch text,
    piece_cm3 int, expected_pieces int)`;

const COUNT = `UPDATE inbound_line l SET good_pieces = l.good_pieces + c.good, damaged_pieces = l.damaged_pieces + c.damaged
  FROM jsonb_to_recordset($2::jsonb) AS c(line int, good int, damaged int)
  WHERE l.inbound_id = $1 AND l.line = c.line`;

const STEP = `UPDATE inbound SET state = $2, version = version + 1,
    ${stepSql({ event: '$3::text', state: '$2::text', by: '$4::text', person: '$5::uuid', reason: '$6::text' })}
  WHERE inbound_id = $1`;

const NEWEST: Keyset = {
  name: '-announcedAt',
  column: 'i.announced_at',
  idColumn: 'i.inbound_id',
  type: 'timestamptz',
  direction: 'DESC',
};

/** Inbound notices. Row-level security shows them to owner and warehouse. */
export class PostgresInbound implements InboundStore {
  async insert(tx: Tx, inbound: NewInbound): Promise<void> {
    const { inboundId, warehouseId, operatorId, ownerId, consignmentId, expectedOn, lines, by } = inbound;
    await tx.execute(INSERT, [
      inboundId,
      warehouseId,
      operatorId,
      ownerId,
      consignmentId ?? null,
      expectedOn,
    ]);
    const rows = lines.map((line, index) => ({
      line: index + 1,
      style_code: line.styleCode,
      colour: line.colour,
      size: line.size,
      batch: line.batch,
      piece_cm3: line.pieceCm3,
      expected_pieces: line.expectedPieces,
    }));
    await tx.execute(INSERT_LINES, [inboundId, JSON.stringify(rows)]);
    await this.#step(tx, inboundId, 'announce', 'announced', by);
  }

  async byId(tx: ReadTx, inboundId: string): Promise<StoredInbound | undefined> {
    const row = await tx.one<InboundRow>(`${SELECT} WHERE i.inbound_id = $1`, [inboundId]);
    return row && inboundOf(row);
  }

  async lock(tx: Tx, inboundId: string): Promise<StoredInbound | undefined> {
    await tx.query('SELECT 1 FROM inbound WHERE inbound_id = $1 FOR UPDATE', [inboundId]);
    return this.byId(tx, inboundId);
  }

  async lines(tx: ReadTx, inboundId: string): Promise<StoredInboundLine[]> {
    const rows = await tx.query<LineRow>('SELECT * FROM inbound_line WHERE inbound_id = $1 ORDER BY line', [
      inboundId,
    ]);
    return rows.map((row) => ({
      line: row.line,
      styleCode: row.style_code,
      colour: row.colour,
      size: row.size,
      batch: row.batch,
      pieceCm3: row.piece_cm3,
      expectedPieces: row.expected_pieces,
      goodPieces: row.good_pieces,
      damagedPieces: row.damaged_pieces,
    }));
  }

  async count(tx: Tx, inboundId: string, counted: readonly LineCount[]): Promise<void> {
    const rows = counted.map(({ line, goodPieces, damagedPieces }) => ({
      line,
      good: goodPieces,
      damaged: damagedPieces,
    }));
    await tx.execute(COUNT, [inboundId, JSON.stringify(rows)]);
  }

  async step(tx: Tx, inbound: StoredInbound, event: string, state: InboundState, by: StepBy): Promise<void> {
    await this.#step(tx, inbound.inboundId, event, state, by);
  }

  async find(tx: ReadTx, enterpriseId: string, asked: FindInbound): Promise<Slice<StoredInbound>> {
    const side = asked.atOurWarehouse === true ? 'i.operator_id' : 'i.owner_id';
    const page = new PageQuery(NEWEST, asked, [enterpriseId]).where('text', 'i.state = $?', asked.state);
    const rows = await tx.query<InboundRow>(
      `${SELECT} WHERE ${side} = $1${page.conditions} ${page.tail}`,
      page.params,
    );
    return page.slice(
      rows,
      ({ announced_at, inbound_id }) => ({ key: announced_at.toISOString(), id: inbound_id }),
      inboundOf,
    );
  }

  async #step(tx: Tx, inboundId: string, event: string, state: InboundState, by: StepBy): Promise<void> {
    await tx.execute(STEP, [inboundId, state, event, by.by, by.personId ?? null, by.reason ?? null]);
  }
}

const inboundOf = (row: InboundRow): StoredInbound => ({
  inboundId: row.inbound_id,
  warehouseId: row.warehouse_id,
  warehouseName: row.warehouse_name,
  operatorId: row.operator_id,
  ownerId: row.owner_id,
  ownerName: row.owner_name ?? undefined,
  consignmentId: row.consignment_id ?? undefined,
  number: row.number,
  state: row.state,
  expectedOn: row.expected_on,
  expectedPieces: Number(row.expected_pieces),
  receivedPieces: Number(row.received_pieces),
  announcedAt: row.announced_at,
  history: row.history,
  version: row.version,
});
