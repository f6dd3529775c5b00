import {
  awardOrder,
  cancelOrder,
  compareBids,
  getContract,
  getOrder,
  getOrderBrief,
  getOwnBid,
  publishOrder,
  reviseBid,
  stopStanding,
  updateDraft,
  withdrawBid,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import pg from 'pg';
import { aMember, anOperator, aService, refusalOf } from '@tianfu/testing';
import { anOrder, inAnHour, terms } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

let book: OrderBook;
let buyer: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  buyer = await book.buyer();
});
afterAll(() => book.close());

describe('an open order', () => {
  it('is seen by everybody, without a target price that is hidden and without the drafting', async () => {
    const targetPrice = { amount: '30.0000', currency: 'CNY' };
    const { orderId } = await book.open(buyer, 3_600_000, { targetPrice, description: '需要吊牌' });
    const supplier = await book.supplier();
    const seen = await supplier.client.call(getOrder, { orderId });
    expect(seen).toMatchObject({ own: false, description: '需要吊牌', actions: ['bid'] });
    expect(seen).not.toHaveProperty('targetPrice');
    expect(seen.history.map(({ state }) => state)).toEqual(['open']);
    expect(JSON.stringify(seen)).not.toContain(buyer.caller.personId);
    expect(await buyer.client.call(getOrder, { orderId })).toMatchObject({
      targetPrice,
      targetPriceShown: false,
    });
  });

  it('shows a target price that is meant to be shown', async () => {
    const targetPrice = { amount: '30.0000', currency: 'CNY' };
    const { orderId } = await book.open(buyer, 3_600_000, { targetPrice, targetPriceShown: true });
    const other = await book.party();
    expect(await other.client.call(getOrder, { orderId })).toMatchObject({ targetPrice });
  });

  it('offers bidding to those who may', async () => {
    const { orderId } = await book.open(buyer, 3_600_000, { requiredLevel: 'AAA' });
    const actionsOf = async (party: Party): Promise<string[]> =>
      (await party.client.call(getOrder, { orderId })).actions;
    expect(await actionsOf(await book.supplier({ level: 'AAA' }))).toEqual(['bid']);
    expect(await actionsOf(await book.supplier({ level: 'AA' }))).toEqual([]);
    expect(await actionsOf(await book.party())).toEqual([]);
    const onlyBuys = await book.party('只采购', { roles: ['buyer'] });
    expect(await actionsOf(onlyBuys)).toEqual([]);
  });
});

describe('an order after the deadline', () => {
  it('is seen by its poster and its bidders, and gone for everybody else', async () => {
    const [first, second] = [await book.supplier(), await book.supplier()];
    const { order } = await book.closed(buyer, [{ by: first }]);
    const { orderId } = order;
    expect(order).toMatchObject({ state: 'closed', bidCount: 1, actions: ['cancel', 'award'] });
    expect(await first.client.call(getOrder, { orderId })).toMatchObject({ state: 'closed', own: false });
    expect(await refusalOf(second.client.call(getOrder, { orderId }))).toBe('NOT_FOUND');
    expect(await refusalOf(second.client.call(getOrderBrief, { orderId }))).toBe('NOT_FOUND');
    expect(await refusalOf(first.client.call(getOrderBrief, { orderId }))).toBe('NOT_FOUND');
    expect(await buyer.client.call(getOrderBrief, { orderId })).toMatchObject({ orderId, state: 'closed' });
  });
});

describe('the brief for matching', () => {
  it('is given of open orders to everybody and of drafts to their poster', async () => {
    const open = await book.open(buyer, 3_600_000, { smvMinutes: 12.5, requiredLevel: 'A' });
    const other = await book.party();
    const brief = await other.client.call(getOrderBrief, { orderId: open.orderId });
    expect(brief).toMatchObject({
      orderId: open.orderId,
      smvMinutes: 12.5,
      requiredLevel: 'A',
      category: 'dress',
    });
    const draft = await book.post(buyer);
    expect(await buyer.client.call(getOrderBrief, { orderId: draft.orderId })).toMatchObject({
      state: 'draft',
    });
    expect(await refusalOf(other.client.call(getOrderBrief, { orderId: draft.orderId }))).toBe('NOT_FOUND');
  });
});

describe('what belongs to another', () => {
  it('does not exist', async () => {
    const stranger = await book.supplier();
    const bidder = await book.supplier();
    const draft = await book.post(buyer);
    const open = await book.open(buyer);
    const receipt = await book.bid(bidder, open.orderId);
    const { order, receipts } = await book.closed(buyer, [{ by: bidder }]);
    const { orderId } = order;
    const won = receipts[0]?.bidId ?? '';
    const awarded = await buyer.client.call(awardOrder, { orderId, bidId: won });
    const contractId = awarded.contractId ?? '';
    const again = await book.closed(buyer, [{ by: bidder }]);
    const bidId = again.receipts[0]?.bidId ?? '';

    const { client } = stranger;
    const calls = [
      client.call(getOrder, { orderId: draft.orderId }),
      client.call(updateDraft, { orderId: draft.orderId, ...anOrder() }, { ifMatch: 1 }),
      client.call(publishOrder, { orderId: draft.orderId, biddingDeadline: inAnHour() }, { ifMatch: 1 }),
      client.call(cancelOrder, { orderId: open.orderId, reason: '不是我的' }),
      client.call(cancelOrder, { orderId: draft.orderId, reason: '不是我的' }),
      client.call(compareBids, { orderId }),
      client.call(compareBids, { orderId: open.orderId }),
      client.call(awardOrder, { orderId: again.order.orderId, bidId }),
      client.call(getOwnBid, { orderId: open.orderId }),
      client.call(reviseBid, { bidId: receipt.bidId, ...terms() }),
      client.call(withdrawBid, { bidId: receipt.bidId }),
      client.call(getContract, { contractId }),
      bidder.client.call(compareBids, { orderId }),
      bidder.client.call(awardOrder, { orderId: again.order.orderId, bidId }),
      buyer.client.call(withdrawBid, { bidId: receipt.bidId }),
      buyer.client.call(getOwnBid, { orderId: open.orderId }),
      buyer.client.call(awardOrder, { orderId: again.order.orderId, bidId: newId() }),
    ];
    expect(await Promise.all(calls.map(refusalOf))).toEqual(calls.map(() => 'NOT_FOUND'));
  });

  it('is not read by rows either: row-level security holds under the service’s own role', async () => {
    const bidder = await book.supplier();
    const open = await book.open(buyer);
    await book.bid(bidder, open.orderId);
    const tables = ['orders', 'bid', 'bid_revision', 'award', 'contract', 'standing', 'party'];
    const forced = await book.rows<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'orders'::regnamespace AND relrowsecurity AND relforcerowsecurity`,
    );
    expect(forced.map(({ relname }) => relname)).toEqual(expect.arrayContaining(tables));

    const count = async (scope: string, enterpriseId: string, table: string): Promise<number> => {
      const client = new pg.Client({ connectionString: book.harness.database.urlOf('orders') });
      await client.connect();
      try {
        await client.query(
          `SELECT set_config('app.scope', $1, false), set_config('app.enterprise_id', $2, false)`,
          [scope, enterpriseId],
        );
        const { rows } = await client.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${table} WHERE order_id = $1`,
          [open.orderId],
        );
        return rows[0]?.n ?? -1;
      } finally {
        await client.end();
      }
    };
    const stranger = newId();
    expect(await count('tenant', buyer.enterpriseId, 'orders')).toBe(1);
    expect(await count('tenant', stranger, 'orders')).toBe(0);
    expect(await count('market', stranger, 'orders')).toBe(1);
    expect(await count('operator', stranger, 'orders')).toBe(0);
    expect(await count('tenant', bidder.enterpriseId, 'bid')).toBe(1);
    // The buyer does not even see that a sealed bid is there, nor does an operator.
    for (const [scope, who] of [
      ['tenant', buyer.enterpriseId],
      ['tenant', stranger],
      ['market', bidder.enterpriseId],
      ['operator', stranger],
      ['', ''],
    ] as const) {
      expect(await count(scope, who, 'bid')).toBe(0);
    }
  });
});

describe('who has no business here', () => {
  it('is refused by role', async () => {
    const { orderId } = await book.open(buyer);
    const seller = book.harness.as(aMember({ roles: ['supplier'] }));
    expect(await refusalOf(seller.call(cancelOrder, { orderId, reason: '不行' }))).toBe('FORBIDDEN');
    const operator = book.harness.as(anOperator());
    expect(await refusalOf(operator.call(compareBids, { orderId }))).toBe('ENTERPRISE_REQUIRED');
    const stop = { enterpriseId: newId(), certificateId: newId(), state: 'revoked', standingVersion: 1 };
    expect(await refusalOf(buyer.client.call(stopStanding, stop))).toBe('FORBIDDEN');
    expect(await refusalOf(book.harness.as(aService('matching')).call(stopStanding, stop))).toBe('FORBIDDEN');
  });
});
