import { type BidReceipt, compareBids, Refusal, reviseBid, withdrawBid } from '@tianfu/contracts';
import { ordersService } from '../src/index.js';
import { terms } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

const ROUNDS = 5;
const BIDDERS = 60;
const BIDDING_MS = 1_500;
/** Bids arrive from so long before the deadline to so long after it. */
const EDGE_MS = 150;
/** The first ones come early enough to be in time on any machine. */
const EARLY_BIDDERS = 5;
const EARLY_MS = 1_200;

let book: OrderBook;
let buyer: Party;
let bidders: Party[];

beforeAll(async () => {
  book = await OrderBook.open();
  await book.harness.startCopy(ordersService);
  buyer = await book.buyer();
  bidders = await book.suppliers(BIDDERS);
}, 60_000);
afterAll(() => book.close());

const sleepUntil = (atMs: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, atMs - Date.now())));

/** The answer, or the code of the refusal. */
async function outcomeOf<T>(call: Promise<T>): Promise<T | string> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('bids around the deadline', () => {
  it('are opened when they were acknowledged, and leave no trace when they were refused', async () => {
    let acknowledged = 0;
    let refused = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = await book.open(buyer, BIDDING_MS);
      const deadlineMs = Date.parse(order.biddingDeadline ?? '');
      const outcomes = await Promise.all(
        bidders.map(async (bidder, index) => {
          const early = index < EARLY_BIDDERS ? EARLY_MS : 0;
          await sleepUntil(deadlineMs - early - EDGE_MS + (index * 2 * EDGE_MS) / BIDDERS);
          return outcomeOf(book.bid(bidder, order.orderId));
        }),
      );
      const receipts = outcomes.filter((outcome): outcome is BidReceipt => typeof outcome !== 'string');
      const codes = outcomes.filter((outcome): outcome is string => typeof outcome === 'string');
      expect(codes.filter((code) => code !== 'DEADLINE_PASSED')).toEqual([]);
      for (const { sealedAt } of receipts) expect(Date.parse(sealedAt)).toBeLessThan(deadlineMs);

      const ended = await book.reached(buyer, order.orderId, receipts.length > 0 ? 'closed' : 'failed');
      expect(ended.bidCount).toBe(receipts.length);
      const { data } = await buyer.client.call(compareBids, { orderId: order.orderId });
      const ids = (list: readonly { bidId: string }[]): string[] => list.map(({ bidId }) => bidId).toSorted();
      expect(ids(data)).toEqual(ids(receipts));
      acknowledged += receipts.length;
      refused += codes.length;
    }
    expect(acknowledged).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  }, 120_000);

  it('stand as the last acknowledged revision or withdrawal left them', async () => {
    const order = await book.open(buyer, BIDDING_MS + 1_500);
    const { orderId } = order;
    const deadlineMs = Date.parse(order.biddingDeadline ?? '');
    const placed = await Promise.all(bidders.slice(0, 30).map((bidder) => book.bid(bidder, orderId)));
    const standing = new Map(placed.map((receipt) => [receipt.bidId, receipt.commitment]));
    await Promise.all(
      placed.map(async ({ bidId }, index) => {
        await sleepUntil(deadlineMs - EDGE_MS + (index * 2 * EDGE_MS) / placed.length);
        const client = bidders[index]?.client;
        if (client === undefined) return;
        if (index % 3 === 0) {
          const gone = await outcomeOf(client.call(withdrawBid, { bidId }));
          if (typeof gone !== 'string') standing.delete(bidId);
          return;
        }
        const revised = await outcomeOf(client.call(reviseBid, { bidId, ...terms({ leadTimeDays: index }) }));
        if (typeof revised !== 'string') standing.set(bidId, revised.commitment);
      }),
    );
    await book.reached(buyer, orderId, 'closed');
    const { data } = await buyer.client.call(compareBids, { orderId });
    const opened = data.map(({ bidId, commitment }) => [bidId, commitment]);
    expect(Object.fromEntries(opened)).toEqual(Object.fromEntries(standing));
  }, 60_000);

  it.each(['placed', 'revised'] as const)(
    'are opened when they were %s before it and committed after it',
    async (move) => {
      const [bidder] = bidders;
      if (bidder === undefined) throw new Error('there are bidders');
      const order = await book.open(buyer, BIDDING_MS);
      const { orderId } = order;
      const deadlineMs = Date.parse(order.biddingDeadline ?? '');
      const early = move === 'revised' ? await book.bid(bidder, orderId) : undefined;
      // Whoever holds the outbox holds every commit that has something to tell.
      const holder = await book.harness.admin.connect();
      try {
        await sleepUntil(deadlineMs - 300);
        await holder.query('BEGIN; LOCK TABLE orders.outbox IN EXCLUSIVE MODE');
        const last = terms({ leadTimeDays: 99 });
        const sealed =
          early === undefined
            ? book.bid(bidder, orderId, last)
            : bidder.client.call(reviseBid, { bidId: early.bidId, ...last });
        // The closer has looked at the order twice by then.
        await sleepUntil(deadlineMs + 1_100);
        await holder.query('COMMIT');
        const { bidId, commitment } = await sealed;
        expect(await book.reached(buyer, orderId, 'closed')).toMatchObject({ bidCount: 1 });
        const { data } = await buyer.client.call(compareBids, { orderId });
        expect(data).toMatchObject([{ bidId, commitment, terms: { leadTimeDays: 99 } }]);
      } finally {
        holder.release();
      }
    },
  );
});
