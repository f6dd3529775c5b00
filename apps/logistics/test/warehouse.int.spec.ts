import {
  announceInbound,
  cancelInbound,
  cancelOutbound,
  disposeStock,
  findFeeRules,
  findInbound,
  findOutbound,
  findStock,
  findStockMoves,
  findWarehouses,
  getFeeStatement,
  getInbound,
  getOutbound,
  getStockAges,
  inboundReceived,
  outboundRequested,
  pickOutbound,
  publishFeeRule,
  receiveInbound,
  receiveReturn,
  shipOutbound,
} from '@tianfu/contracts';
import { eventually, refusalOf } from '@tianfu/testing';
import { inDays } from './support/builders.js';
import { aLine, Depot } from './support/warehouse.js';
import { type Party, Yard } from './support/yard.js';

let yard: Yard;
let depot: Depot;
let owner: Party;
let other: Party;

beforeAll(async () => {
  yard = await Yard.open();
  other = await yard.party('别家服饰（示例）');
});
afterAll(() => yard.close());
beforeEach(async () => {
  depot = await Depot.open(yard);
  owner = await yard.shipper();
});

const shipping = { carrierName: 'Example Parcel', waybillNumber: 'EP-0001' };

describe('an inbound notice', () => {
  it('is counted in with its variance, several times until nothing more comes', async () => {
    const { inboundId, number, actions } = await depot.announced(owner, {
      lines: [aLine({ expectedPieces: 100 }), aLine({ size: 'L', expectedPieces: 50 })],
    });
    expect(number).toMatch(/^IN-20\d\d-\d{6}$/);
    expect(actions).toEqual(['cancel']);
    const part = await depot.runner.client.call(receiveInbound, {
      inboundId,
      lines: [{ line: 1, goodPieces: 60, damagedPieces: 3 }],
      complete: false,
    });
    expect(part).toMatchObject({ state: 'receiving', receivedPieces: 63, actions: ['receive'] });
    const done = await depot.runner.client.call(receiveInbound, {
      inboundId,
      lines: [
        { line: 1, goodPieces: 30, damagedPieces: 0 },
        { line: 2, goodPieces: 52, damagedPieces: 0 },
      ],
      complete: true,
    });
    expect(done).toMatchObject({
      state: 'received',
      expectedPieces: 150,
      receivedPieces: 145,
      lines: [
        { goodPieces: 90, damagedPieces: 3, variancePieces: -7 },
        { goodPieces: 52, damagedPieces: 0, variancePieces: 2 },
      ],
      actions: [],
    });
    const told = await eventually(() =>
      yard.harness.events.find(
        ({ subject, aggregateId }) => subject === inboundReceived.subject && aggregateId === inboundId,
      ),
    );
    expect(told.payload).toMatchObject({ number, expectedPieces: 150, receivedPieces: 145 });
    // One day, one line: one batch, however often it was counted.
    expect(await depot.stockOf(owner)).toMatchObject([
      { size: 'M', onHandPieces: 90, damagedPieces: 3, ageDays: 0 },
      { size: 'L', onHandPieces: 52, damagedPieces: 0 },
    ]);
    const again = { inboundId, lines: [], complete: true };
    expect(await refusalOf(depot.runner.client.call(receiveInbound, again))).toBe('TRANSITION_REFUSED');
  });

  it('is taken back as long as nothing has come', async () => {
    const { inboundId } = await depot.announced(owner);
    const reason = '改走空运';
    const cancelled = await owner.client.call(cancelInbound, { inboundId, reason });
    expect(cancelled.history.at(-1)).toMatchObject({ event: 'cancel', state: 'cancelled', reason });
    await depot.stocked(owner);
    const [first] = (await owner.client.call(findInbound, { state: 'received' })).data;
    const late = owner.client.call(cancelInbound, { inboundId: first?.inboundId ?? '', reason });
    expect(await refusalOf(late)).toBe('TRANSITION_REFUSED');
  });

  it('is refused where it says the same goods twice, counts unknown lines or comes with a foreign consignment', async () => {
    expect(await refusalOf(depot.announced(owner, { lines: [aLine(), aLine()] }))).toBe('VALIDATION_FAILED');
    const { inboundId } = await depot.announced(owner);
    const lines = [{ line: 2, goodPieces: 1, damagedPieces: 0 }];
    const wrong = depot.runner.client.call(receiveInbound, { inboundId, lines, complete: false });
    await expect(wrong).rejects.toMatchObject({ faults: [{ pointer: '/lines/0/line', code: 'unknown' }] });
    const { consignmentId } = await yard.draft(other);
    expect(await refusalOf(depot.announced(owner, { consignmentId }))).toBe('VALIDATION_FAILED');
  });
});

describe('pieces in store', () => {
  it('go out the oldest first, reserved, picked and shipped', async () => {
    await depot.stocked(owner, [aLine({ batch: 'old', expectedPieces: 10 })]);
    await depot.backdate(40);
    await depot.stocked(owner, [aLine({ batch: 'new', expectedPieces: 10 })]);
    const requested = await depot.request(owner, 12);
    expect(requested).toMatchObject({
      state: 'reserved',
      pieces: 12,
      picks: [
        { batch: 'old', pieces: 10 },
        { batch: 'new', pieces: 2 },
      ],
      actions: ['cancel'],
    });
    expect(await depot.stockOf(owner)).toMatchObject([
      { batch: 'old', onHandPieces: 0, reservedPieces: 10, ageDays: 40 },
      { batch: 'new', onHandPieces: 8, reservedPieces: 2, ageDays: 0 },
    ]);
    const { outboundId } = requested;
    expect(await refusalOf(depot.runner.client.call(shipOutbound, { outboundId, ...shipping }))).toBe(
      'TRANSITION_REFUSED',
    );
    await depot.runner.client.call(pickOutbound, { outboundId });
    const shipped = await depot.runner.client.call(shipOutbound, { outboundId, ...shipping });
    expect(shipped).toMatchObject({ state: 'shipped', ...shipping, actions: ['return'] });
    expect(await depot.stockOf(owner)).toMatchObject([{ batch: 'new', onHandPieces: 8, reservedPieces: 0 }]);
    await eventually(() =>
      yard.harness.events.find(
        ({ subject, aggregateId }) => subject === outboundRequested.subject && aggregateId === outboundId,
      ),
    );
  });

  it('are all reserved or none of them', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 5 })]);
    const short = depot.request(owner, 6);
    await expect(short).rejects.toMatchObject({ code: 'STOCK_SHORT', params: { wanted: 6, available: 5 } });
    expect(await depot.stockOf(owner)).toMatchObject([{ onHandPieces: 5, reservedPieces: 0 }]);
    expect((await owner.client.call(findOutbound, {})).data).toEqual([]);
  });

  it('are on hand again when an order is cancelled, by owner or warehouse', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 5 })]);
    for (const party of [owner, depot.runner]) {
      const { outboundId } = await depot.request(owner, 5);
      await depot.runner.client.call(pickOutbound, { outboundId });
      const cancelled = await party.client.call(cancelOutbound, { outboundId, reason: '客户取消' });
      expect(cancelled).toMatchObject({ state: 'cancelled', actions: [] });
    }
    expect(await depot.stockOf(owner)).toMatchObject([{ onHandPieces: 5, reservedPieces: 0 }]);
  });

  it('come back to their batch, no more of them than went, and the damaged are destroyed', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 10 })]);
    const { outboundId, picks } = await depot.request(owner, 4);
    await depot.runner.client.call(pickOutbound, { outboundId });
    await depot.runner.client.call(shipOutbound, { outboundId, ...shipping });
    const [{ batchId } = { batchId: '' }] = picks;
    const back = (goodPieces: number, damagedPieces: number) =>
      depot.runner.client.call(receiveReturn, {
        outboundId,
        lines: [{ batchId, goodPieces, damagedPieces }],
      });
    expect(await back(1, 2)).toMatchObject({ state: 'shipped', picks: [{ pieces: 4, returnedPieces: 3 }] });
    await expect(back(2, 0)).rejects.toMatchObject({
      code: 'RETURN_TOO_MANY',
      params: { returned: 5, shipped: 4 },
    });
    expect(await depot.stockOf(owner)).toMatchObject([{ onHandPieces: 7, damagedPieces: 2 }]);
    const dispose = (pieces: number) =>
      depot.runner.client.call(disposeStock, { batchId, pieces, reason: '无法修复' });
    expect(await dispose(2)).toMatchObject({ damagedPieces: 0 });
    expect(await refusalOf(dispose(1))).toBe('STOCK_SHORT');
    const { data: moves } = await owner.client.call(findStockMoves, { batchId });
    expect(moves.map(({ kind }) => kind)).toEqual(['dispose', 'return', 'ship', 'reserve', 'receive']);
    expect(moves.every(({ entries }) => entries.reduce((sum, { pieces }) => sum + pieces, 0) === 0)).toBe(
      true,
    );
    const { data: page } = await owner.client.call(findStockMoves, { batchId, limit: 2 });
    expect(page).toHaveLength(2);
  });

  it('are told by age', async () => {
    await depot.stocked(owner, [aLine({ expectedPieces: 7 })]);
    await depot.backdate(100);
    await depot.stocked(owner, [aLine({ expectedPieces: 3 })]);
    const { data } = await owner.client.call(getStockAges, { warehouseId: depot.warehouseId });
    expect(data).toEqual([
      { fromDays: 0, untilDays: 30, pieces: 3 },
      { fromDays: 31, untilDays: 60, pieces: 0 },
      { fromDays: 61, untilDays: 90, pieces: 0 },
      { fromDays: 91, untilDays: 180, pieces: 7 },
      { fromDays: 181, pieces: 0 },
    ]);
    const old = await owner.client.call(findStock, { minAgeDays: 100 });
    expect(old.data).toMatchObject([{ onHandPieces: 7, ageDays: 100 }]);
  });
});

describe('fees', () => {
  const usd = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'USD' });

  it.each(['00:01', '23:59'])('are worked out day by day from the rule of each day, at %s', async (time) => {
    const publish = (validFrom: string, perM3Day: string) =>
      depot.runner.client.call(publishFeeRule, {
        warehouseId: depot.warehouseId,
        validFrom,
        tiers: [{ fromDay: 0 }, { fromDay: 2, perM3Day: usd(perM3Day) }],
        receivingPerPiece: usd('0.0500'),
        shippingPerOrder: usd('1.0000'),
        shippingPerPiece: usd('0.1000'),
      });
    await publish(inDays(-30), '0.5000');
    expect(await refusalOf(publish(inDays(0), '0.6000'))).toBe('VALIDATION_FAILED');
    await publish(inDays(1), '0.6000');
    expect(await refusalOf(publish(inDays(1), '0.7000'))).toBe('FEE_RULE_EXISTS');
    const { data: rules } = await other.client.call(findFeeRules, { warehouseId: depot.warehouseId });
    expect(rules.map(({ number, validFrom }) => [number, validFrom])).toEqual([
      [2, inDays(1)],
      [1, inDays(-30)],
    ]);

    await depot.stocked(owner); // a thousand pieces of two litres: two cubic metres
    await depot.backdate(2, time);
    const { outboundId } = await depot.request(owner, 500);
    await depot.runner.client.call(pickOutbound, { outboundId });
    await depot.runner.client.call(shipOutbound, { outboundId, ...shipping });
    await depot.backdate(2, time); // received four days ago, shipped two days ago
    const asked = { warehouseId: depot.warehouseId, from: inDays(-10), until: inDays(5) };
    const statement = await owner.client.call(getFeeStatement, asked);
    expect(statement.lines).toEqual([
      { day: inDays(-4), fee: 'receiving', ruleNumber: 1, pieces: 1_000, amount: usd('50.00') },
      { day: inDays(-2), fee: 'shipping', ruleNumber: 1, pieces: 500, amount: usd('51.00') },
      // The evening of day 2: half of it has gone, one cubic metre is left. Today is not over.
      { day: inDays(-2), fee: 'storage', ruleNumber: 1, pieces: 500, amount: usd('0.50') },
      { day: inDays(-1), fee: 'storage', ruleNumber: 1, pieces: 500, amount: usd('0.50') },
    ]);
    expect(statement.total).toEqual(usd('102.00'));
    const seen = await depot.runner.client.call(getFeeStatement, { ...asked, ownerId: owner.enterpriseId });
    expect(seen).toEqual(statement);
    const pried = other.client.call(getFeeStatement, { ...asked, ownerId: owner.enterpriseId });
    expect(await refusalOf(pried)).toBe('NOT_FOUND');
    expect(await refusalOf(other.client.call(getFeeStatement, asked))).toBe('NOT_FOUND');
    const usual = await owner.client.call(getFeeStatement, { warehouseId: depot.warehouseId });
    expect(usual).toMatchObject({ from: inDays(-30), until: inDays(-1), total: usd('102.00') });
    const longAgo = { warehouseId: depot.warehouseId, until: '0001-01-20' };
    const nothing = await owner.client.call(getFeeStatement, longAgo);
    expect(nothing).toMatchObject({ from: '0001-01-01', lines: [], total: usd('0.00') });
  });

  it('are worked out from old rules, too, however many have come since', async () => {
    const publish = (validFrom: string) =>
      depot.runner.client.call(publishFeeRule, {
        warehouseId: depot.warehouseId,
        validFrom,
        tiers: [{ fromDay: 0 }],
        receivingPerPiece: usd('0.0500'),
      });
    const { ruleId } = await publish(inDays(-30));
    // A price list for each day ahead, all of them published already.
    await yard.rows(
      `INSERT INTO logistics.fee_rule (rule_id, warehouse_id, number, valid_from, content, published_at)
       SELECT gen_random_uuid(), warehouse_id, n, $2::date + n, content || jsonb_build_object('validFrom', $2::date + n),
         published_at FROM logistics.fee_rule, generate_series(2, 201) n WHERE rule_id = $1`,
      [ruleId, inDays(0)],
    );
    await depot.stocked(owner);
    await depot.backdate(2);
    const { total } = await owner.client.call(getFeeStatement, { warehouseId: depot.warehouseId });
    expect(total).toEqual(usd('50.00'));
    expect(await publish(inDays(1))).toMatchObject({ number: 202, validFrom: inDays(1) });
  });

  it('want tiers in order, the currency of the warehouse, and who runs it', async () => {
    const rule = { warehouseId: depot.warehouseId, validFrom: inDays(1) };
    const wrong = depot.runner.client.call(publishFeeRule, {
      ...rule,
      tiers: [{ fromDay: 3 }, { fromDay: 3, perM3Day: { amount: '1.0000', currency: 'CNY' } }],
    });
    await expect(wrong).rejects.toMatchObject({
      faults: [
        { pointer: '/tiers/0/fromDay', code: 'not-ascending' },
        { pointer: '/tiers/1/fromDay', code: 'not-ascending' },
        { pointer: '/tiers/1/perM3Day/currency', code: 'other-currency', params: { currency: 'USD' } },
      ],
    });
    const foreign = owner.client.call(publishFeeRule, { ...rule, tiers: [{ fromDay: 0 }] });
    expect(await refusalOf(foreign)).toBe('NOT_FOUND');
  });
});

describe('whose goods they are', () => {
  it('decides who sees them: the owner its own, the warehouse what lies there, others nothing', async () => {
    const { inboundId } = await depot.stocked(owner);
    const { outboundId, picks } = await depot.request(owner, 1);
    const [{ batchId } = { batchId: '' }] = picks;
    const inHouse = await depot.runner.client.call(findStock, { atOurWarehouse: true });
    expect(inHouse.data).toMatchObject([
      { ownerId: owner.enterpriseId, ownerName: '天门锦绣制衣厂（示例）', batchId },
    ]);
    const others = { atOurWarehouse: true, ownerId: other.enterpriseId };
    expect((await depot.runner.client.call(findStock, others)).data).toEqual([]);
    expect((await depot.runner.client.call(findStock, {})).data).toEqual([]);
    const notices = await depot.runner.client.call(findInbound, { atOurWarehouse: true });
    expect(notices.data).toMatchObject([
      { inboundId, ownerId: owner.enterpriseId, ownerName: '天门锦绣制衣厂（示例）' },
    ]);
    expect(await depot.runner.client.call(getOutbound, { outboundId })).toMatchObject({
      actions: ['cancel', 'pick'],
    });

    for (const find of [findStock, findInbound, findOutbound] as const) {
      expect((await other.client.call(find, {})).data).toEqual([]);
      expect((await other.client.call(find, { atOurWarehouse: true })).data).toEqual([]);
    }
    for (const prying of [
      other.client.call(getInbound, { inboundId }),
      other.client.call(getOutbound, { outboundId }),
      other.client.call(findStockMoves, { batchId }),
      other.client.call(pickOutbound, { outboundId }),
      other.client.call(cancelOutbound, { outboundId, reason: '看看' }),
      other.client.call(disposeStock, { batchId, pieces: 1, reason: '看看' }),
      // The owner sees them, but what the warehouse does is the warehouse's to do.
      owner.client.call(pickOutbound, { outboundId }),
      owner.client.call(disposeStock, { batchId, pieces: 1, reason: '看看' }),
      owner.client.call(receiveInbound, { inboundId, lines: [], complete: true }),
    ]) {
      expect(await refusalOf(prying)).toBe('NOT_FOUND');
    }
    const supplier = await yard.party('只供货（示例）', { roles: ['supplier'] });
    expect(await refusalOf(supplier.client.call(pickOutbound, { outboundId }))).toBe('FORBIDDEN');
  });

  it('does not hide the warehouses themselves', async () => {
    for (const day of [1, 2]) await depot.announced(owner, { expectedOn: inDays(day) });
    const { data } = await other.client.call(findWarehouses, {});
    const seen = data.find(({ warehouseId }) => warehouseId === depot.warehouseId);
    expect(seen).toMatchObject({ own: false });
    // Whose goods lie there only its own people are told, each owner once.
    expect(seen?.owners).toBeUndefined();
    const { data: own } = await depot.runner.client.call(findWarehouses, {});
    const owners = own.find(({ warehouseId }) => warehouseId === depot.warehouseId)?.owners ?? [];
    expect(owners.filter(({ ownerId }) => ownerId === owner.enterpriseId)).toHaveLength(1);
    const nowhere = { warehouseId: inboundlessId, expectedOn: inDays(1), lines: [aLine()] };
    expect(await refusalOf(owner.client.call(announceInbound, nowhere))).toBe('NOT_FOUND');
  });
});

const inboundlessId = '00000000-0000-7000-8000-000000000000';
