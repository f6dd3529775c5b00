import {
  awardOrder,
  bidDecided,
  cancelOrder,
  compareBids,
  contractRecorded,
  findContracts,
  findOwnBids,
  getContract,
  getOwnBid,
  orderAwarded,
} from '@tianfu/contracts';
import { addDays, newId, shanghaiDate } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { aCertificate } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

let book: OrderBook;
let buyer: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  buyer = await book.buyer();
});
afterAll(() => book.close());

const bidIds = (receipts: readonly { bidId: string }[]): string[] => receipts.map(({ bidId }) => bidId);

describe('awarding an order', () => {
  it('records the contract, tells winner and losers, and ends the bidding for good', async () => {
    const [winner, loser] = [await book.supplier(), await book.supplier()];
    const { order, receipts } = await book.closed(buyer, [
      { by: winner, unitPrice: { amount: '12.3456', currency: 'CNY' }, leadTimeDays: 21 },
      { by: loser },
    ]);
    const { orderId, number, title } = order;
    const [bidId = '', lost = ''] = bidIds(receipts);
    const awarded = await buyer.client.call(awardOrder, { orderId, bidId, reason: '交期合适' });
    expect(awarded).toMatchObject({ state: 'awarded', awardedBidId: bidId, bidCount: 2, actions: [] });
    expect(awarded.history.at(-1)).toMatchObject({ event: 'award', reason: '交期合适' });

    const contractId = awarded.contractId ?? '';
    const contract = await winner.client.call(getContract, { contractId });
    expect(contract).toMatchObject({
      orderId,
      orderNumber: number,
      orderTitle: title,
      buyerId: buyer.enterpriseId,
      buyerName: '武汉云裳贸易有限公司',
      supplierId: winner.enterpriseId,
      supplierName: '天门锦绣制衣厂',
      quantityPieces: 300,
      unitPrice: { amount: '12.3456', currency: 'CNY' },
      amount: { amount: '3703.68', currency: 'CNY' },
      amountInWords: '人民币叁仟柒佰零叁元陆角捌分',
    });
    expect(contract.number).toMatch(/^CT-20\d\d-\d{6}$/);
    expect(shanghaiDate(new Date(contract.readyBy))).toBe(
      addDays(shanghaiDate(new Date(contract.recordedAt)), 21),
    );
    expect(await buyer.client.call(getContract, { contractId })).toEqual(contract);
    expect((await winner.client.call(findContracts, {})).data).toEqual([contract]);
    expect((await loser.client.call(findContracts, {})).data).toEqual([]);

    expect(await winner.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'won', priceRank: 1 });
    expect(await loser.client.call(getOwnBid, { orderId })).toMatchObject({ state: 'lost', priceRank: 2 });
    expect((await winner.client.call(findOwnBids, { state: 'won' })).data).toHaveLength(1);

    await eventually(() => book.harness.events.some(({ aggregateId }) => aggregateId === contractId));
    const told = (subject: string, aggregateId: string): unknown =>
      book.harness.events.find((event) => event.subject === subject && event.aggregateId === aggregateId)
        ?.payload;
    await eventually(() => told(bidDecided.subject, lost) !== undefined);
    expect(told(orderAwarded.subject, orderId)).toMatchObject({ orderId, number });
    expect(told(bidDecided.subject, bidId)).toMatchObject({
      outcome: 'won',
      enterpriseId: winner.enterpriseId,
    });
    expect(told(bidDecided.subject, lost)).toMatchObject({
      outcome: 'lost',
      enterpriseId: loser.enterpriseId,
    });
    expect(told(contractRecorded.subject, contractId)).toMatchObject({ amount: contract.amount });

    expect(await refusalOf(buyer.client.call(awardOrder, { orderId, bidId: lost }))).toBe(
      'ORDER_ALREADY_AWARDED',
    );
    expect(await refusalOf(buyer.client.call(cancelOrder, { orderId, reason: '后悔了' }))).toBe(
      'ORDER_NOT_CANCELLABLE',
    );
  });

  it('repeats its answer under the same key and has one effect', async () => {
    const { order, receipts } = await book.closed(buyer, [{ by: await book.supplier() }]);
    const input = { orderId: order.orderId, bidId: bidIds(receipts)[0] ?? '' };
    const options = { idempotencyKey: 'award-once' };
    const first = await buyer.client.call(awardOrder, input, options);
    expect(await buyer.client.call(awardOrder, input, options)).toEqual(first);
  });

  it('waits for the opening', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    const { bidId } = await book.bid(supplier, orderId);
    expect(await refusalOf(buyer.client.call(awardOrder, { orderId, bidId }))).toBe('ORDER_NOT_CLOSED');
  });

  it('refuses a bid that does not cover the order', async () => {
    const { order, receipts } = await book.closed(buyer, [
      { by: await book.supplier(), quantityPieces: 299 },
    ]);
    const { data } = await buyer.client.call(compareBids, { orderId: order.orderId });
    expect(data).toMatchObject([{ coversQuantity: false, total: { amount: '3750.00' } }]);
    const award: unknown = await buyer.client
      .call(awardOrder, { orderId: order.orderId, bidId: bidIds(receipts)[0] ?? '' })
      .catch((error: unknown) => error);
    expect(award).toMatchObject({ code: 'QUANTITY_TOO_SMALL', params: { offered: 299, wanted: 300 } });
  });

  it('refuses a bid of another order', async () => {
    const supplier = await book.supplier();
    const here = await book.closed(buyer, [{ by: supplier }]);
    const there = await book.closed(buyer, [{ by: supplier }]);
    const award = buyer.client.call(awardOrder, {
      orderId: here.order.orderId,
      bidId: bidIds(there.receipts)[0] ?? '',
    });
    expect(await refusalOf(award)).toBe('NOT_FOUND');
  });

  it('refuses a bidder whose certificate was stopped since, and accepts it when reinstated', async () => {
    const certificateId = newId();
    const supplier = await book.supplier({ certificateId });
    const { order, receipts } = await book.closed(buyer, [{ by: supplier }]);
    const { orderId } = order;
    const award = (): Promise<unknown> =>
      buyer.client.call(awardOrder, { orderId, bidId: bidIds(receipts)[0] ?? '' });
    await book.stopStanding(supplier.enterpriseId, 2, certificateId);
    expect((await buyer.client.call(compareBids, { orderId })).data).toMatchObject([{ certifiedNow: false }]);
    expect(await refusalOf(award())).toBe('BID_NOT_AWARDABLE');

    await book.certify(aCertificate(supplier.enterpriseId, { certificateId, standingVersion: 3 }));
    expect(await refusalOf(award())).toBe('accepted');
  });

  it('lists contracts newest first, page by page, for both sides', async () => {
    const [ownBuyer, supplier] = [await book.buyer(), await book.supplier()];
    const recorded: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const { order, receipts } = await book.closed(ownBuyer, [{ by: supplier }]);
      const input = { orderId: order.orderId, bidId: bidIds(receipts)[0] ?? '' };
      recorded.unshift((await ownBuyer.client.call(awardOrder, input)).contractId ?? '');
    }
    for (const { client } of [ownBuyer, supplier]) {
      const first = await client.call(findContracts, { limit: 2 });
      const rest = await client.call(findContracts, { limit: 2, cursor: first.page.nextCursor ?? '' });
      expect([...first.data, ...rest.data].map(({ contractId }) => contractId)).toEqual(recorded);
      expect(rest.page).toEqual({ hasMore: false });
    }
  });
});

describe('the database refuses what the program would have to be wrong to ask for', () => {
  const insertAward = (given: Record<string, unknown>): Promise<unknown> => {
    const columns = Object.keys(given);
    return book.rows(
      `INSERT INTO orders.award (award_id, state, awarded_at, ${columns.join(', ')})
       VALUES (gen_random_uuid(), 'active', now(), ${columns.map((_name, index) => `$${index + 1}`).join(', ')})`,
      Object.values(given),
    );
  };

  it('an award of a bid that was never opened, and one to a bidder without a certificate', async () => {
    const supplier = await book.supplier();
    const { order, receipts } = await book.closed(buyer, [{ by: supplier }]);
    const [standing] = await book.rows<{ certificate_id: string }>(
      'SELECT certificate_id FROM orders.standing WHERE enterprise_id = $1',
      [supplier.enterpriseId],
    );
    const award = {
      order_id: order.orderId,
      bid_id: bidIds(receipts)[0],
      enterprise_id: buyer.enterpriseId,
      supplier_id: supplier.enterpriseId,
      certificate_id: standing?.certificate_id,
      standing_version: 1,
    };
    const open = await book.open(buyer);
    const sealed = await book.bid(supplier, open.orderId);
    await expect(
      insertAward({ ...award, order_id: open.orderId, bid_id: sealed.bidId }),
    ).rejects.toMatchObject({ constraint: 'award_bid_in_time' });
    await expect(insertAward({ ...award, certificate_id: newId() })).rejects.toMatchObject({
      constraint: 'award_bidder_certified',
    });
    await insertAward(award);
    await expect(insertAward(award)).rejects.toMatchObject({ constraint: 'award_one_active' });
  });

  it('terms in the columns of a sealed bid, and a bid sealed after the deadline', async () => {
    const supplier = await book.supplier();
    const { orderId } = await book.open(buyer);
    const { bidId } = await book.bid(supplier, orderId);
    const set = (what: string): Promise<unknown> =>
      book.rows(`UPDATE orders.bid SET ${what} WHERE bid_id = $1`, [bidId]);
    await expect(set('unit_price = 1')).rejects.toMatchObject({ constraint: 'bid_sealed' });
    await expect(set(`opened_at = now(), state = 'opened'`)).rejects.toMatchObject({ code: '23514' });
    await expect(set('sealed_at = bidding_deadline')).rejects.toMatchObject({
      constraint: 'bid_sealed_in_time',
    });
  });
});
