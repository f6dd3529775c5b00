import { Refusal, type FeeRuleContent } from '@tianfu/contracts';
import { assert, shanghaiDate } from '@tianfu/kernel';
import { isUniqueViolation, type ReadTx, type Tx } from '@tianfu/service';
import type { FeeStore, Parties, StoredFeeRule } from '../../application/warehouse-ports.js';
import type { Handling, Holding } from '../../domain/storage-fees.js';

const MAX_RULES = 200;

const PUBLISH = `INSERT INTO fee_rule (rule_id, warehouse_id, number, valid_from, content, published_at)
  SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, clock_timestamp() FROM fee_rule WHERE warehouse_id = $2 RETURNING *`;

/** The one that was in force on the first day, and what began until the last. */
const IN_FORCE = `SELECT * FROM fee_rule WHERE warehouse_id = $1 AND valid_from <= $3 AND valid_from >= coalesce(
    (SELECT max(valid_from) FROM fee_rule WHERE warehouse_id = $1 AND valid_from <= $2), $2) ORDER BY valid_from`;

/** What has come and not gone by the end of each day, Asia/Shanghai. */
const HOLDINGS = `SELECT d.day::date AS day, b.received_on, b.piece_cm3, (-sum(e.pieces))::int AS pieces
  FROM generate_series($3::date, $4::date, interval '1 day') AS d(day)
  JOIN stock_batch b ON b.warehouse_id = $1 AND b.owner_id = $2
  JOIN stock_entry e ON e.batch_id = b.batch_id AND e.place = 'outside'
  JOIN stock_move m ON m.move_id = e.move_id AND m.at < ((d.day::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
  GROUP BY d.day, b.received_on, b.piece_cm3 HAVING sum(e.pieces) < 0 ORDER BY d.day`;

const HANDLINGS = `SELECT (m.at AT TIME ZONE 'Asia/Shanghai')::date AS day, m.kind,
    sum(abs(e.pieces))::int AS pieces, count(DISTINCT m.reference_id)::int AS orders
  FROM stock_move m JOIN stock_entry e ON e.move_id = m.move_id AND e.place = 'outside'
  WHERE m.warehouse_id = $1 AND m.owner_id = $2 AND m.kind IN ('receive', 'ship', 'return', 'dispose')
    AND m.at >= ($3::date::timestamp AT TIME ZONE 'Asia/Shanghai') AND m.at < (($4::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
  GROUP BY 1, 2 ORDER BY 1, 2`;

const FEE_OF = { receive: 'receiving', ship: 'shipping', return: 'return', dispose: 'disposal' } as const;

interface HoldingRow {
  day: string;
  received_on: string;
  piece_cm3: number;
  pieces: number;
}

interface HandlingRow {
  day: string;
  kind: keyof typeof FEE_OF;
  pieces: number;
  orders: number;
}

interface RuleRow {
  rule_id: string;
  number: number;
  content: FeeRuleContent;
  published_at: Date;
}

/** Fee rules, and what they are charged on, out of the ledger. */
export class PostgresFees implements FeeStore {
  async today(tx: ReadTx): Promise<string> {
    const row = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now');
    assert(row !== undefined, 'the clock has one row');
    return shanghaiDate(row.now);
  }

  async publish(
    tx: Tx,
    ruleId: string,
    warehouseId: string,
    content: FeeRuleContent,
  ): Promise<StoredFeeRule> {
    try {
      const values = [ruleId, warehouseId, content.validFrom, JSON.stringify(content)];
      const row = await tx.one<RuleRow>(PUBLISH, values);
      assert(row !== undefined, 'an insert returns its row');
      return ruleOf(row);
    } catch (error) {
      if (isUniqueViolation(error, 'fee_rule_day'))
        throw new Refusal('FEE_RULE_EXISTS', {}, [], { cause: error });
      throw error;
    }
  }

  async rules(tx: ReadTx, warehouseId: string): Promise<StoredFeeRule[]> {
    const rows = await tx.query<RuleRow>(
      `SELECT * FROM fee_rule WHERE warehouse_id = $1 ORDER BY valid_from DESC LIMIT ${MAX_RULES}`,
      [warehouseId],
    );
    return rows.map(ruleOf);
  }

  async rulesOf(tx: ReadTx, warehouseId: string, from: string, until: string): Promise<StoredFeeRule[]> {
    return (await tx.query<RuleRow>(IN_FORCE, [warehouseId, from, until])).map(ruleOf);
  }

  async knowsOwner(tx: ReadTx, { warehouseId, ownerId }: Omit<Parties, 'operatorId'>): Promise<boolean> {
    const row = await tx.one<{ known: boolean }>(
      'SELECT EXISTS (SELECT FROM stock_move WHERE warehouse_id = $1 AND owner_id = $2) AS known',
      [warehouseId, ownerId],
    );
    return row?.known === true;
  }

  async holdings(
    tx: ReadTx,
    { warehouseId, ownerId }: Omit<Parties, 'operatorId'>,
    from: string,
    until: string,
  ): Promise<Holding[]> {
    const rows = await tx.query<HoldingRow>(HOLDINGS, [warehouseId, ownerId, from, until]);
    return rows.map(({ day, received_on, piece_cm3, pieces }) => ({
      day,
      receivedOn: received_on,
      pieceCm3: piece_cm3,
      pieces,
    }));
  }

  async handlings(
    tx: ReadTx,
    { warehouseId, ownerId }: Omit<Parties, 'operatorId'>,
    from: string,
    until: string,
  ): Promise<Handling[]> {
    const rows = await tx.query<HandlingRow>(HANDLINGS, [warehouseId, ownerId, from, until]);
    return rows.map(({ kind, ...handled }) => ({ ...handled, fee: FEE_OF[kind] }));
  }
}

const ruleOf = ({ rule_id, number, content, published_at }: RuleRow): StoredFeeRule => ({
  ruleId: rule_id,
  number,
  content,
  publishedAt: published_at,
});
