import {
  amendOrder,
  type AmendOrder,
  awardOrder,
  bidInvalidated,
  bidLapsed,
  bidReconfirmed,
  cancelOrder,
  compareBids,
  findAmendments,
  findOpenOrders,
  getOrder,
  getOwnBid,
  orderAmended,
  type OrderView,
  placeBid,
  reconfirmBid,
  reviseBid,
  withdrawBid,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { anOrder, inDays, inMs, terms } from './support/builders.js';
import { faultsOf } from './support/faults.js';
import { OrderBook, type Party } from './support/order-book.js';

let book: OrderBook;
let buyer: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  buyer = await book.buyer();
});
afterAll(() => book.close());

const changed: Partial<AmendOrder> = { deliveryDate: inDays(90), reason: '客户推迟上架' };

function amend(order: OrderView, given: Partial<AmendOrder> = {}, by = buyer): Promise<OrderView> {
  const input = { ...anOrder(), ...changed, ...given, orderId: order.orderId };
  return by.client.call(amendOrder, input as AmendOrder, { ifMatch: order.version });
}

describe('changed conditions of an open order', () => {
  it('make its bids invalid, unread, until each bidder has confirmed, revised or withdrawn', async () => {
    const [first, second, third, fourth] = await book.suppliers(4);
    const order = await book.open(buyer, 4_000);
    const { orderId } = order;
    const receipts = [];
    for (const by of [first, second, third, fourth]) {
      if (by === undefined) throw new Error('there are four');
      receipts.push(await book.bid(by, orderId, { unitPrice: { amount: '7.7391', currency: 'CNY' } }));
    }
    const [one, two, three, four] = receipts.map(({ bidId }) => bidId);
    const amended = await amend(order);
    expect(amended).toMatchObject({ state: 'open', conditions: 2, deliveryDate: changed.deliveryDate });
    expect(amended.history.at(-1)).toMatchObject({ event: 'amend', reason: '客户推迟上架' });
    expect(amended).not.toHaveProperty('bidCount');
    expect(await first?.client.call(getOwnBid, { orderId })).toMatchObject({
      state: 'unconfirmed',
      conditions: 1,
      biddingDeadline: amended.biddingDeadline,
    });

    const confirmed = await first?.client.call(reconfirmBid, { bidId: one ?? '', conditions: 2 });
    expect(confirmed).toMatchObject({ state: 'submitted', conditions: 2, revision: 1 });
    expect(confirmed).not.toHaveProperty('terms');
    await second?.client.call(reviseBid, { bidId: two ?? '', ...terms(), conditions: 2 });
    await third?.client.call(withdrawBid, { bidId: three ?? '' });

    // Neither row nor event says what was offered, or to the buyer that anything was.
    const dump = await book.rows(
      `SELECT b::text AS row FROM orders.bid b UNION ALL SELECT a::text FROM orders.amendment a
         UNION ALL SELECT o.payload::text FROM orders.outbox o`,
    );
    expect(dump.filter(({ row }: { row?: string }) => row?.includes('7.7391'))).toEqual([]);

    const closed = await book.reached(buyer, orderId, 'closed');
    expect(closed.bidCount).toBe(2);
    const { data } = await buyer.client.call(compareBids, { orderId });
    expect(data.map(({ bidId }) => bidId).toSorted()).toEqual([one, two].toSorted());
    expect(await fourth?.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'disqualified' });
    expect(await fourth?.client.call(getOwnBid, { orderId })).not.toHaveProperty('terms');

    await eventually(() => book.told(bidLapsed.subject, four ?? '').length > 0);
    for (const bidId of [one, two, three, four]) {
      expect(book.told(bidInvalidated.subject, bidId ?? '')).toHaveLength(1);
    }
    expect(book.told(bidReconfirmed.subject, one ?? '')).toHaveLength(1);
    expect(book.told(bidLapsed.subject, four ?? '')).toEqual([
      expect.objectContaining({ enterpriseId: fourth?.enterpriseId, orderId }),
    ]);
    expect(book.told(orderAmended.subject, orderId)).toEqual([
      expect.objectContaining({ orderId, conditions: 2, deliveryDate: changed.deliveryDate }),
    ]);
    const awarded = await buyer.client.call(awardOrder, { orderId, bidId: one ?? '' });
    expect(awarded).toMatchObject({ state: 'awarded', awardedBidId: one });
  }, 20_000);

  it('leave the order without bidders when nobody confirms', async () => {
    const supplier = await book.supplier();
    const order = await book.open(buyer, 3_000);
    await book.bid(supplier, order.orderId);
    await amend(order);
    await book.reached(buyer, order.orderId, 'failed');
    expect(await supplier.client.call(getOwnBid, { orderId: order.orderId })).toMatchObject({
      state: 'disqualified',
    });
  }, 20_000);

  it('extend the deadline when it is near, and bids move with it', async () => {
    const supplier = await book.supplier();
    const order = await book.open(buyer, 6_000);
    const { bidId } = await book.bid(supplier, order.orderId);
    const before = Date.parse(order.biddingDeadline ?? '');
    await eventually(async () => {
      const { serverTime } = await buyer.client.call(getOrder, { orderId: order.orderId });
      return before - Date.parse(serverTime) < 2_500;
    });
    const amended = await amend(order);
    expect(Date.parse(amended.biddingDeadline ?? '')).toBeGreaterThan(before);
    const confirmed = await supplier.client.call(reconfirmBid, { bidId, conditions: 2 });
    expect(confirmed.biddingDeadline).toBe(amended.biddingDeadline);
    expect((await book.reached(buyer, order.orderId, 'closed')).bidCount).toBe(1);
  }, 20_000);

  it('are shown to whoever sees the order, without a hidden target price', async () => {
    const supplier = await book.supplier();
    const targetPrice = { amount: '8.8123', currency: 'CNY' };
    const order = await book.open(buyer, 3_600_000, { targetPrice });
    const { orderId } = order;
    await amend(order, { targetPrice, deliveryDate: inDays(90), description: '改为礼盒包装' });
    const seen = await supplier.client.call(findAmendments, { orderId });
    expect(seen.data).toEqual([
      expect.objectContaining({
        conditions: 2,
        reason: '客户推迟上架',
        before: expect.objectContaining({ deliveryDate: order.deliveryDate }),
        after: expect.objectContaining({ deliveryDate: inDays(90), description: '改为礼盒包装' }),
      }),
    ]);
    expect(JSON.stringify(seen)).not.toContain('8.8123');
    const [own] = (await buyer.client.call(findAmendments, { orderId })).data;
    expect(own?.before.targetPrice).toEqual(targetPrice);
    expect(await refusalOf(supplier.client.call(findAmendments, { orderId: newId() }))).toBe('NOT_FOUND');

    const [listed] = (await supplier.client.call(findOpenOrders, { deliveryFrom: inDays(90) })).data;
    expect(listed).toMatchObject({ orderId });
  });
});

describe('a bid on changed conditions', () => {
  it('is refused when it was made for those before, new, revised or confirmed', async () => {
    const [early, late] = [await book.supplier(), await book.supplier()];
    const order = await book.open(buyer);
    const { orderId } = order;
    const { bidId } = await book.bid(early, orderId);
    await amend(order);
    const stale = { conditions: 1, ...terms() };
    expect(await refusalOf(late.client.call(placeBid, { orderId, ...stale }))).toBe('CONDITIONS_CHANGED');
    expect(await refusalOf(early.client.call(reviseBid, { bidId, ...stale }))).toBe('CONDITIONS_CHANGED');
    const confirm = early.client.call(reconfirmBid, { bidId, conditions: 1 });
    expect(await refusalOf(confirm)).toBe('CONDITIONS_CHANGED');
    await late.client.call(placeBid, { orderId, ...stale, conditions: 2 });
    expect(await late.client.call(getOwnBid, { orderId })).toMatchObject({
      state: 'submitted',
      conditions: 2,
    });
  });

  it('is confirmed once, by its own bidder, and again after the next change', async () => {
    const [supplier, other] = [await book.supplier(), await book.supplier()];
    const order = await book.open(buyer);
    const { orderId } = order;
    const { bidId } = await book.bid(supplier, orderId);
    const second = await amend(order);
    expect(await refusalOf(other.client.call(reconfirmBid, { bidId, conditions: 2 }))).toBe('NOT_FOUND');
    await supplier.client.call(reconfirmBid, { bidId, conditions: 2 });
    const { version } = (
      await book.rows<{ version: number }>('SELECT version FROM orders.bid WHERE bid_id = $1', [bidId])
    )[0] ?? { version: 0 };
    await supplier.client.call(reconfirmBid, { bidId, conditions: 2 });
    expect(
      await book.rows('SELECT 1 FROM orders.bid WHERE bid_id = $1 AND version = $2', [bidId, version]),
    ).toHaveLength(1);
    await amend(second, { deliveryDate: inDays(91) });
    expect(await supplier.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'unconfirmed' });
    await supplier.client.call(reconfirmBid, { bidId, conditions: 3 });
    await supplier.client.call(withdrawBid, { bidId });
    const gone = supplier.client.call(reconfirmBid, { bidId, conditions: 3 });
    expect(await refusalOf(gone)).toBe('BID_NOT_ACTIVE');
  });

  it('needs a certificate that covers them', async () => {
    const supplier = await book.supplier();
    const order = await book.open(buyer);
    const { bidId } = await book.bid(supplier, order.orderId);
    const second = await amend(order, { requiredLevel: 'AAA' });
    const confirm = (conditions: number): Promise<string> =>
      refusalOf(supplier.client.call(reconfirmBid, { bidId, conditions }));
    expect(await confirm(2)).toBe('LEVEL_TOO_LOW');
    await amend(second, { category: 'coat' });
    expect(await confirm(3)).toBe('BIDDER_NOT_CERTIFIED');
  });

  it('is lost, unopened, when the order is cancelled', async () => {
    const supplier = await book.supplier();
    const order = await book.open(buyer);
    await book.bid(supplier, order.orderId);
    await amend(order);
    await buyer.client.call(cancelOrder, { orderId: order.orderId, reason: '不做了' });
    expect(await supplier.client.call(getOwnBid, { orderId: order.orderId })).toMatchObject({
      state: 'lost',
    });
  });
});

describe('a change of conditions', () => {
  it('is the buyer’s alone, of the version it saw, while the order takes bids', async () => {
    const other = await book.buyer();
    const order = await book.open(buyer);
    const { orderId, version } = order;
    expect(await refusalOf(amend(order, {}, other))).toBe('NOT_FOUND');
    expect(await refusalOf(amend({ ...order, version: version - 1 }))).toBe('VERSION_STALE');
    const input = { ...anOrder(), ...changed, orderId } as AmendOrder;
    expect(await refusalOf(buyer.client.call(amendOrder, input))).toBe('VERSION_REQUIRED');
    const supplier = book.harness.as({ ...buyer.caller, roles: ['supplier'] });
    expect(await refusalOf(supplier.call(amendOrder, input, { ifMatch: version }))).toBe('FORBIDDEN');
    expect(await refusalOf(amend(await book.post(buyer)))).toBe('ORDER_NOT_OPEN');
    await buyer.client.call(cancelOrder, { orderId, reason: '不做了' });
    expect(await refusalOf(amend({ ...order, version: version + 1 }))).toBe('ORDER_NOT_OPEN');
  });

  it('is refused with the wrong field named, and leaves the bids valid', async () => {
    const supplier = await book.supplier();
    const order = await book.open(buyer);
    const { orderId } = order;
    await book.bid(supplier, orderId);
    expect(await faultsOf(amend(order, { deliveryDate: order.deliveryDate }))).toEqual([' unchanged']);
    expect(await faultsOf(amend(order, { biddingDeadline: inMs(60_000) }))).toEqual([
      '/biddingDeadline earlier-than-before',
    ]);
    expect(await faultsOf(amend(order, { deliveryDate: inDays(0) }))).toContain('/deliveryDate past');
    expect(await faultsOf(amend(order, { quantityPieces: 301 }))).toEqual(['/quantityPieces sum']);
    expect(await supplier.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'submitted' });
    expect(await buyer.client.call(getOrder, { orderId })).toMatchObject({
      conditions: 1,
      version: order.version,
    });
  });
});
