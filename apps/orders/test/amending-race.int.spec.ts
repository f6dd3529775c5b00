import { amendOrder, compareBids, getOrder, getOwnBid, reconfirmBid, withdrawBid } from '@tianfu/contracts';
import { seededRandom } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { ordersService } from '../src/index.js';
import { anOrder, inDays } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

const ROUNDS = 6;
const BIDDERS = 16;
const BIDDING_MS = 2_500;
const EDGE_MS = 400;

let book: OrderBook;
let buyer: Party;
let bidders: Party[];
const random = seededRandom(429);

beforeAll(async () => {
  book = await OrderBook.open();
  await book.harness.startCopy(ordersService);
  buyer = await book.buyer();
  bidders = await book.suppliers(BIDDERS);
}, 60_000);
afterAll(() => book.close());

const until = (atMs: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, atMs - Date.now())));

describe('changes of conditions, bids and the deadline at once', () => {
  it('open exactly the bids that stand for the last conditions, and none twice', async () => {
    let amendments = 0;
    let tooLate = 0;
    let lapsed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = await book.open(buyer, BIDDING_MS);
      const { orderId } = order;
      const edge = Date.parse(order.biddingDeadline ?? '') - EDGE_MS;
      const early = bidders.slice(0, BIDDERS / 2);
      const receipts = await Promise.all(early.map((bidder) => book.bid(bidder, orderId)));
      const at = (spread: number): Promise<void> => until(edge + random.next() * spread);

      const change = async (): Promise<void> => {
        await at(2 * EDGE_MS);
        const { version } = await buyer.client.call(getOrder, { orderId });
        const deliveryDate = inDays(70 + Math.floor(random.next() * 200));
        const input = { ...anOrder({ deliveryDate }), orderId, reason: '改期' };
        const answer = await refusalOf(buyer.client.call(amendOrder, input, { ifMatch: version }));
        expect(['accepted', 'DEADLINE_PASSED', 'ORDER_NOT_OPEN', 'VERSION_STALE', 'TRY_AGAIN']).toContain(
          answer,
        );
        amendments += Number(answer === 'accepted');
        tooLate += Number(answer === 'DEADLINE_PASSED' || answer === 'ORDER_NOT_OPEN');
      };
      const place = async (bidder: Party): Promise<void> => {
        await at(2 * EDGE_MS);
        const answer = await refusalOf(book.bid(bidder, orderId));
        expect(['accepted', 'DEADLINE_PASSED', 'ORDER_NOT_OPEN', 'TRY_AGAIN']).toContain(answer);
      };
      const answerChange = async (bidder: Party, index: number): Promise<void> => {
        await at(3 * EDGE_MS);
        const bidId = receipts[index]?.bidId ?? '';
        if (index % 4 === 0) return;
        if (index % 4 === 1) {
          await refusalOf(bidder.client.call(withdrawBid, { bidId }));
          return;
        }
        const { conditions = 1 } = await buyer.client.call(getOrder, { orderId });
        await refusalOf(bidder.client.call(reconfirmBid, { bidId, conditions }));
      };
      await Promise.all([
        change(),
        change(),
        change(),
        ...bidders.slice(BIDDERS / 2).map(place),
        ...early.map(answerChange),
      ]);
      const ended = await eventually(
        async () => {
          const seen = await buyer.client.call(getOrder, { orderId });
          return seen.state === 'open' ? undefined : seen;
        },
        { timeoutMs: 15_000 },
      );
      const rows = await book.rows<{ bid_id: string; state: string; current: boolean; opened: boolean }>(
        `SELECT b.bid_id, b.state, b.conditions = o.conditions AS current, b.opened_at IS NOT NULL AS opened
           FROM orders.bid b JOIN orders.orders o USING (order_id) WHERE order_id = $1`,
        [orderId],
      );
      for (const { state, current, opened } of rows) {
        expect(['opened', 'withdrawn', 'disqualified']).toContain(state);
        expect(opened).toBe(state === 'opened');
        if (opened) expect(current).toBe(true);
        if (state === 'disqualified') expect(current).toBe(false);
        lapsed += Number(state === 'disqualified');
      }
      const { data } = await buyer.client.call(compareBids, { orderId });
      expect(data.length).toBe(rows.filter(({ opened }) => opened).length);
      expect(ended.state).toBe(data.length > 0 ? 'closed' : 'failed');
      const bids = await Promise.all(early.map((bidder) => bidder.client.call(getOwnBid, { orderId })));
      expect(bids.filter(({ terms }) => terms !== undefined).length).toBeLessThanOrEqual(data.length);
    }
    expect(amendments).toBeGreaterThan(0);
    expect(amendments + tooLate).toBeLessThanOrEqual(ROUNDS * 3);
    expect(lapsed).toBeGreaterThan(0);
  }, 120_000);
});
