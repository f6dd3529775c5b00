import { createHash } from 'node:crypto';
import {
  cancelOrder,
  compareBids,
  getOrder,
  getOwnBid,
  orderCancelled,
  orderClosed,
  orderFailed,
  reviseBid,
  withdrawBid,
} from '@tianfu/contracts';
import { eventually, refusalOf } from '@tianfu/testing';
import { canonicalTerms } from '../src/domain/bid.js';
import { ordersService } from '../src/index.js';
import { terms } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

let book: OrderBook;
let buyer: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  buyer = await book.buyer();
});
afterAll(() => book.close());

const eventsOf = (subject: string, aggregateId: string): unknown[] =>
  book.harness.events.filter((event) => event.subject === subject && event.aggregateId === aggregateId);

describe('the deadline', () => {
  it('opens the bids within a second, with their ranks, for buyer and bidders', async () => {
    const [cheap, dear] = [await book.supplier(), await book.supplier()];
    const offer = { unitPrice: { amount: '11.00', currency: 'CNY' }, leadTimeDays: 20, remark: '含包装' };
    const { order, receipts } = await book.closed(buyer, [{ by: dear }, { by: cheap, ...offer }]);
    const { orderId } = order;
    expect(order).toMatchObject({ state: 'closed', bidCount: 2 });
    const lateMs = Date.parse(order.closedAt ?? '') - Date.parse(order.biddingDeadline ?? '');
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(1_000);

    const own = await cheap.client.call(getOwnBid, { orderId });
    const opened = { ...terms(offer), unitPrice: { amount: '11.0000', currency: 'CNY' } };
    expect(own).toMatchObject({ state: 'opened', terms: opened, priceRank: 1, openedBids: 2 });

    const { data } = await buyer.client.call(compareBids, { orderId });
    expect(data).toMatchObject([
      {
        bidId: receipts[1]?.bidId,
        enterpriseName: '天门锦绣制衣厂',
        total: { amount: '3300.00', currency: 'CNY' },
        lowestPrice: true,
        shortestLeadTime: false,
        coversQuantity: true,
        meetsDelivery: true,
        certifiedNow: true,
        level: 'AA',
        terms: opened,
      },
      { bidId: receipts[0]?.bidId, lowestPrice: false, shortestLeadTime: true },
    ]);
    await eventually(() => eventsOf(orderClosed.subject, orderId).length === 1);
    expect(eventsOf(orderClosed.subject, orderId)).toMatchObject([
      { payload: { bidCount: 2, bidderIds: [dear.enterpriseId, cheap.enterpriseId] } },
    ]);
  });

  it('lets anyone check that nothing was changed since the sealing', async () => {
    const supplier = await book.supplier();
    const { order, receipts } = await book.closed(buyer, [{ by: supplier, remark: '可加急' }]);
    const { data } = await buyer.client.call(compareBids, { orderId: order.orderId });
    const [bid] = data;
    const [receipt] = receipts;
    expect(bid).toMatchObject({ salt: receipt?.salt, commitment: receipt?.commitment });
    const hash = createHash('sha256').update(Buffer.from(bid?.salt ?? '', 'hex'));
    expect(hash.update(canonicalTerms(bid?.terms ?? terms())).digest('hex')).toBe(receipt?.commitment);
  });

  it('opens the last revision only, and no withdrawn bid', async () => {
    const [first, second] = [await book.supplier(), await book.supplier()];
    const { orderId } = await book.open(buyer, 2_000);
    const { bidId } = await book.bid(first, orderId);
    const gone = await book.bid(second, orderId);
    await first.client.call(reviseBid, { bidId, ...terms({ leadTimeDays: 7 }) });
    await second.client.call(withdrawBid, { bidId: gone.bidId });
    await book.reached(buyer, orderId, 'closed');
    const { data } = await buyer.client.call(compareBids, { orderId });
    expect(data).toMatchObject([{ bidId, terms: { leadTimeDays: 7 } }]);
    const rows = await book.rows('SELECT unit_price, salt FROM orders.bid WHERE bid_id = $1', [gone.bidId]);
    expect(rows).toEqual([{ unit_price: null, salt: null }]);
  });

  it('fails an order nobody bid on', async () => {
    const { orderId } = await book.open(buyer, 1_200);
    expect(await book.reached(buyer, orderId, 'failed')).toMatchObject({ bidCount: 0, actions: [] });
    expect(await buyer.client.call(compareBids, { orderId })).toEqual({ data: [] });
    await eventually(() => eventsOf(orderFailed.subject, orderId).length === 1);
  });

  it('ends bidding, revising and withdrawing', async () => {
    const [bidder, late] = [await book.supplier(), await book.supplier()];
    const { order, receipts } = await book.closed(buyer, [{ by: bidder }]);
    const bidId = receipts[0]?.bidId ?? '';
    expect(await refusalOf(book.bid(late, order.orderId))).toBe('DEADLINE_PASSED');
    expect(await refusalOf(bidder.client.call(reviseBid, { bidId, ...terms() }))).toBe('DEADLINE_PASSED');
    expect(await refusalOf(bidder.client.call(withdrawBid, { bidId }))).toBe('DEADLINE_PASSED');
  });

  it('disqualifies a bid that cannot be opened, and opens the others', async () => {
    const [good, spoilt] = [await book.supplier(), await book.supplier()];
    const { orderId } = await book.open(buyer, 2_000);
    await book.bid(good, orderId);
    const { bidId } = await book.bid(spoilt, orderId);
    await book.rows(
      `UPDATE orders.bid_revision SET ciphertext = set_byte(ciphertext, 40, 1 - sign(get_byte(ciphertext, 40))::int) WHERE bid_id = $1`,
      [bidId],
    );
    expect(await book.reached(buyer, orderId, 'closed')).toMatchObject({ bidCount: 1 });
    expect(await spoilt.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'disqualified' });
    expect(await good.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'opened', openedBids: 1 });
    const { data } = await buyer.client.call(compareBids, { orderId });
    expect(data.map(({ enterpriseId }) => enterpriseId)).toEqual([good.enterpriseId]);
  });

  it('holds nobody up when one order cannot be closed', async () => {
    await book.rows(
      `CREATE FUNCTION orders.jam() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'jammed'; END $$`,
    );
    await book.rows(
      `CREATE TRIGGER jam BEFORE UPDATE ON orders.orders FOR EACH ROW WHEN (OLD.title = '卡住的单') EXECUTE FUNCTION orders.jam()`,
    );
    const jammed = await book.open(buyer, 1_200, { title: '卡住的单' });
    const next = await book.open(buyer, 1_300);
    await book.reached(buyer, next.orderId, 'failed');
    expect(await buyer.client.call(getOrder, { orderId: jammed.orderId })).toMatchObject({ state: 'open' });
    await book.rows('DROP TRIGGER jam ON orders.orders');
    await book.reached(buyer, jammed.orderId, 'failed');
  });

  it('is kept by every copy of the service together: each order is closed once', async () => {
    await book.harness.startCopy(ordersService);
    const orders = [];
    for (let index = 0; index < 20; index += 1) orders.push(await book.open(buyer, 2_000));
    for (const { orderId } of orders) await book.reached(buyer, orderId, 'failed');
    for (const { orderId } of orders) {
      await eventually(() => eventsOf(orderFailed.subject, orderId).length > 0);
      expect(eventsOf(orderFailed.subject, orderId)).toHaveLength(1);
    }
  });
});

describe('a cancelled order', () => {
  it('loses its bids unopened and tells their bidders', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    await book.bid(supplier, orderId);
    const cancelled = await buyer.client.call(cancelOrder, { orderId, reason: '款式改了' });
    expect(cancelled).not.toHaveProperty('bidCount');
    expect(await buyer.client.call(compareBids, { orderId })).toEqual({ data: [] });
    const own = await supplier.client.call(getOwnBid, { orderId });
    expect(own).toMatchObject({ state: 'lost' });
    expect(own).not.toHaveProperty('terms');
    expect(await supplier.client.call(getOrder, { orderId })).toMatchObject({ state: 'cancelled' });
    await eventually(() => eventsOf(orderCancelled.subject, orderId).length === 1);
    expect(eventsOf(orderCancelled.subject, orderId)).toMatchObject([
      { payload: { bidderIds: [supplier.enterpriseId], reason: '款式改了' } },
    ]);
  });
});
