import {
  cancelOutbound,
  findFeeRules,
  pickOutbound,
  publishFeeRule,
  receiveInbound,
  receiveReturn,
  shipOutbound,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { inDays } from './support/builders.js';
import { aLine, Depot } from './support/warehouse.js';
import { type Party, Yard } from './support/yard.js';

let yard: Yard;
let depot: Depot;
let owner: Party;

beforeAll(async () => {
  yard = await Yard.open();
});
afterAll(() => yard.close());
beforeEach(async () => {
  depot = await Depot.open(yard);
  owner = await yard.shipper();
});

const at = <T>(results: readonly T[], value: T): number => results.filter((one) => one === value).length;

describe('the last piece', () => {
  it('is reserved by one of two who want it', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 1 })]);
    const results = await Promise.all(Array.from({ length: 8 }, () => refusalOf(depot.request(owner, 1))));
    expect(at(results, 'accepted')).toBe(1);
    expect(at(results, 'STOCK_SHORT')).toBe(7);
    expect(await depot.stockOf(owner)).toMatchObject([{ onHandPieces: 0, reservedPieces: 1 }]);
  });

  it('is never promised twice, however orders over several goods cross', async () => {
    const lines = ['S', 'M', 'L'].map((size) => aLine({ size, expectedPieces: 20 }));
    await depot.stocked(owner, lines);
    const sizes = ['S', 'M', 'L'];
    const results = await Promise.all(
      Array.from({ length: 30 }, (_none, turn) =>
        refusalOf(depot.request(owner, 3, { size: sizes[turn % 3] ?? 'M' })),
      ),
    );
    // Twenty of each, three at a time: six orders of each size.
    expect(at(results, 'accepted')).toBe(18);
    const stock = await depot.stockOf(owner);
    expect(stock.map(({ onHandPieces, reservedPieces }) => [onHandPieces, reservedPieces])).toEqual([
      [2, 18],
      [2, 18],
      [2, 18],
    ]);
  });
});

describe('one order', () => {
  it('is shipped or cancelled, never both', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 5 })]);
    const { outboundId } = await depot.request(owner, 5);
    await depot.runner.client.call(pickOutbound, { outboundId });
    const results = await Promise.all([
      refusalOf(
        depot.runner.client.call(shipOutbound, { outboundId, carrierName: 'X', waybillNumber: 'X-00001' }),
      ),
      refusalOf(owner.client.call(cancelOutbound, { outboundId, reason: '不要了' })),
    ]);
    expect(results.toSorted()).toEqual(['TRANSITION_REFUSED', 'accepted']);
    const stock = await depot.stockOf(owner);
    const left = stock.reduce((sum, { onHandPieces }) => sum + onHandPieces, 0);
    expect(left).toBe(results[0] === 'accepted' ? 0 : 5);
  });

  it('gives its pieces back once, however often the same return is sent at once', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 5 })]);
    const { outboundId, picks } = await depot.request(owner, 5);
    await depot.runner.client.call(pickOutbound, { outboundId });
    await depot.runner.client.call(shipOutbound, { outboundId, carrierName: 'X', waybillNumber: 'X-00001' });
    const lines = [{ batchId: picks[0]?.batchId ?? '', goodPieces: 5, damagedPieces: 0 }];
    const results = await Promise.all(
      Array.from({ length: 4 }, () =>
        refusalOf(depot.runner.client.call(receiveReturn, { outboundId, lines })),
      ),
    );
    expect(at(results, 'accepted')).toBe(1);
    expect(at(results, 'RETURN_TOO_MANY')).toBe(3);
    expect(await depot.stockOf(owner)).toMatchObject([{ onHandPieces: 5 }]);
  });

  it('is counted in once under one idempotency key', async () => {
    const { inboundId } = await depot.announced(owner, { lines: [aLine({ expectedPieces: 9 })] });
    const input = { inboundId, lines: [{ line: 1, goodPieces: 9, damagedPieces: 0 }], complete: false };
    const idempotencyKey = newId();
    const views = await Promise.all(
      [1, 2, 3].map(() => depot.runner.client.call(receiveInbound, input, { idempotencyKey })),
    );
    expect(views.map(({ receivedPieces }) => receivedPieces)).toEqual([9, 9, 9]);
    expect(await depot.stockOf(owner)).toMatchObject([{ onHandPieces: 9 }]);
  });
});

describe('the first fee rule', () => {
  it('alone may begin in the past, also when two are published at once', async () => {
    const { warehouseId, runner } = depot;
    const publish = (validFrom: string) =>
      refusalOf(runner.client.call(publishFeeRule, { warehouseId, validFrom, tiers: [{ fromDay: 0 }] }));
    const holder = await yard.harness.admin.connect();
    let results: Promise<string[]>;
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM logistics.warehouse WHERE warehouse_id = $1 FOR UPDATE', [warehouseId]);
      results = Promise.all([publish(inDays(-30)), publish(inDays(-10))]);
      await eventually(async () => {
        const waiting = 'SELECT FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0';
        return (await yard.harness.admin.query(waiting)).rowCount === 2;
      });
      await holder.query('COMMIT');
    } finally {
      holder.release();
    }
    // What has been charged by the one is not charged by the other afterwards.
    expect((await results).toSorted()).toEqual(['VALIDATION_FAILED', 'accepted']);
    expect((await owner.client.call(findFeeRules, { warehouseId })).data).toHaveLength(1);
  });
});

describe('PostgreSQL', () => {
  const post = async (entries: readonly (readonly [string, number])[]): Promise<string> => {
    const [batch] = await yard.rows<{
      batch_id: string;
      operator_id: string;
      owner_id: string;
      warehouse_id: string;
    }>('SELECT * FROM logistics.stock_batch WHERE owner_id = $1', [owner.enterpriseId]);
    const { batch_id, operator_id, owner_id, warehouse_id } = batch ?? {
      batch_id: '',
      operator_id: '',
      owner_id: '',
      warehouse_id: '',
    };
    const client = await yard.harness.admin.connect();
    try {
      const moveId = newId();
      await client.query('BEGIN');
      await client.query('SET LOCAL search_path TO logistics');
      await client.query(
        `INSERT INTO stock_move (move_id, warehouse_id, operator_id, owner_id, kind, at)
         VALUES ($1, $2, $3, $4, 'ship', now())`,
        [moveId, warehouse_id, operator_id, owner_id],
      );
      for (const [place, pieces] of entries) {
        await client.query('INSERT INTO stock_entry VALUES ($1, $2, $3, $4, $5, $6)', [
          moveId,
          batch_id,
          place,
          operator_id,
          owner_id,
          pieces,
        ]);
      }
      await client.query('COMMIT');
      return 'committed';
    } catch (error) {
      await client.query('ROLLBACK');
      return error instanceof Error && 'constraint' in error ? String(error.constraint) : 'failed';
    } finally {
      client.release();
    }
  };

  it('refuses by itself what does not balance, goes below zero or changes what was written', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 5 })]);
    expect(await post([['on-hand', -1]])).toBe('stock_move_balances');
    expect(await post([['on-hand', -6], ['outside', 6]])).toBe('stock_not_negative'); // prettier-ignore
    expect(await post([['on-hand', -5], ['outside', 5]])).toBe('committed'); // prettier-ignore
    for (const change of [
      'UPDATE logistics.stock_entry SET pieces = 1',
      'DELETE FROM logistics.stock_entry',
    ]) {
      await expect(yard.harness.admin.query(change)).rejects.toMatchObject({
        constraint: 'stock_entry_stays',
      });
    }
    // Balances are what the entries sum to, everywhere.
    const [wrong] = await yard.rows<{ count: string }>(
      `SELECT count(*) FROM logistics.stock_balance b
       WHERE pieces <> coalesce((SELECT sum(e.pieces) FROM logistics.stock_entry e
         WHERE e.batch_id = b.batch_id AND e.place = b.place), 0)`,
    );
    expect(Number(wrong?.count)).toBe(0);
  });
});
