import {
  bidPlaced,
  bidRevised,
  bidWithdrawn,
  cancelOrder,
  compareBids,
  findOwnBids,
  getOrder,
  getOwnBid,
  placeBid,
  reviseBid,
  withdrawBid,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { anOrder, inDays, terms } from './support/builders.js';
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

describe('a bid before the deadline', () => {
  it('is sealed: the answer is a receipt, and the own view has no terms', async () => {
    const supplier = await book.supplier();
    const { orderId, number } = await book.open(buyer);
    const receipt = await book.bid(supplier, orderId);
    expect(receipt).toMatchObject({ orderId, revision: 1 });
    expect(Object.keys(receipt).toSorted()).toEqual([
      'bidId',
      'commitment',
      'orderId',
      'revision',
      'salt',
      'sealedAt',
    ]);
    const own = await supplier.client.call(getOwnBid, { orderId });
    expect(own).toMatchObject({ bidId: receipt.bidId, orderNumber: number, state: 'submitted', revision: 1 });
    expect(own).not.toHaveProperty('terms');
    await eventually(() => eventsOf(bidPlaced.subject, receipt.bidId).length === 1);
  });

  it('shows nobody how many there are', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    await book.bid(supplier, orderId);
    expect(await buyer.client.call(getOrder, { orderId })).not.toHaveProperty('bidCount');
    expect(await refusalOf(buyer.client.call(compareBids, { orderId }))).toBe('BIDS_SEALED');
  });

  it('is one a supplier, also when two arrive at once', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refusalOf(book.bid(supplier, orderId))),
    );
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['accepted', 'BID_EXISTS']));
  });

  it('is placed once under one key', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    const input = { orderId, ...terms() };
    const options = { idempotencyKey: 'bid-once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => supplier.client.call(placeBid, input, options)),
    );
    expect(new Set(answers.map(({ salt }) => salt)).size).toBe(1);
  });

  it('is revised, and every version kept sealed', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    const { bidId, commitment } = await book.bid(supplier, orderId);
    const revised = await supplier.client.call(reviseBid, { bidId, ...terms({ leadTimeDays: 9 }) });
    expect(revised).toMatchObject({ bidId, orderId, revision: 2 });
    expect(revised.commitment).not.toBe(commitment);
    expect(await book.rows('SELECT 1 FROM orders.bid_revision WHERE bid_id = $1', [bidId])).toHaveLength(2);
    await eventually(() => eventsOf(bidRevised.subject, bidId).length === 1);
  });

  it('is withdrawn, and the supplier may bid again', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    const { bidId } = await book.bid(supplier, orderId);
    expect(await supplier.client.call(withdrawBid, { bidId })).toMatchObject({ bidId, state: 'withdrawn' });
    expect(await refusalOf(supplier.client.call(withdrawBid, { bidId }))).toBe('BID_NOT_ACTIVE');
    expect(await refusalOf(supplier.client.call(reviseBid, { bidId, ...terms() }))).toBe('BID_NOT_ACTIVE');
    expect(await supplier.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'withdrawn' });
    const second = await book.bid(supplier, orderId);
    expect(await supplier.client.call(getOwnBid, { orderId })).toMatchObject({ bidId: second.bidId });
    await eventually(() => eventsOf(bidWithdrawn.subject, bidId).length === 1);
  });

  it('is refused for who may not bid', async () => {
    const { orderId } = await book.open(buyer, 3_600_000, { requiredLevel: 'AA' });
    const codeOf = async (party: Party, given = {}): Promise<string> =>
      refusalOf(book.bid(party, orderId, given));
    expect(await codeOf(await book.party())).toBe('BIDDER_NOT_CERTIFIED');
    expect(await codeOf(await book.supplier({ scope: ['coat'] }))).toBe('BIDDER_NOT_CERTIFIED');
    expect(await codeOf(await book.supplier({ validUntil: inDays(-1) }))).toBe('BIDDER_NOT_CERTIFIED');
    expect(await codeOf(await book.supplier({ validUntil: inDays(0) }))).toBe('accepted');
    expect(await codeOf(await book.supplier({ level: 'A' }))).toBe('LEVEL_TOO_LOW');
    expect(await codeOf(buyer)).toBe('OWN_ORDER');
    expect(await codeOf(await book.supplier(), { quantityPieces: 301 })).toBe('VALIDATION_FAILED');
    expect(await codeOf(await book.supplier(), { quantityPieces: 1 })).toBe('accepted');
  });

  it('is refused where there is no open order', async () => {
    const supplier = await book.supplier();
    const draft = await book.post(buyer);
    expect(await refusalOf(book.bid(supplier, newId()))).toBe('NOT_FOUND');
    expect(await refusalOf(book.bid(supplier, draft.orderId))).toBe('NOT_FOUND');
    const open = await book.open(buyer);
    await buyer.client.call(cancelOrder, { orderId: open.orderId, reason: '不做了' });
    expect(await refusalOf(book.bid(supplier, open.orderId))).toBe('ORDER_NOT_OPEN');
  });
});

describe('our bids', () => {
  it('are listed newest first, page by page, by state', async () => {
    const supplier = await book.supplier();
    const placed: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { orderId } = await book.open(buyer, 3_600_000, { title: `第 ${index} 单` });
      placed.unshift((await book.bid(supplier, orderId)).bidId);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await supplier.client.call(findOwnBids, { limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.data.map(({ bidId }) => bidId));
      cursor = page.page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(placed);
    expect((await supplier.client.call(findOwnBids, { state: 'won' })).data).toEqual([]);
    const refused = supplier.client.call(findOwnBids, { cursor: 'nonsense' });
    expect(await refusalOf(refused)).toBe('VALIDATION_FAILED');
  });
});

it('a bid takes nothing from an order that names more than a bid does', async () => {
  const supplier = await book.supplier();
  const { orderId } = await book.open(buyer);
  const input = { orderId, ...terms(), title: anOrder().title };
  expect(await refusalOf(supplier.client.call(placeBid, input))).toBe('VALIDATION_FAILED');
});
