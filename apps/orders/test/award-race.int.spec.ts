import { awardOrder, type BidReceipt, cancelOrder, withdrawBid } from '@tianfu/contracts';
import { seededRandom } from '@tianfu/kernel';
import { refusalOf } from '@tianfu/testing';
import { ordersService } from '../src/index.js';
import { OrderBook, type Party } from './support/order-book.js';

const ROUNDS = 100;
const ROUNDS_A_BATCH = 25;
const BIDS = 4;
const AWARDS = 50;
const WITHDRAWALS = 4;
const CANCELS = 2;
/** Long enough for the bids of a whole batch to be placed. */
const BIDDING_MS = 5_000;

let book: OrderBook;
let buyer: Party;
let bidders: Party[];
const random = seededRandom(429006);

beforeAll(async () => {
  book = await OrderBook.open();
  // Two copies, so that the database alone keeps them apart.
  await book.harness.startCopy(ordersService);
  buyer = await book.buyer();
  bidders = await book.suppliers(BIDS);
});
afterAll(() => book.close());

interface Round {
  readonly orderId: string;
  readonly receipts: readonly BidReceipt[];
}

async function prepare(): Promise<Round> {
  const { orderId } = await book.open(buyer, BIDDING_MS);
  const receipts = await Promise.all(bidders.map((bidder) => book.bid(bidder, orderId)));
  return { orderId, receipts };
}

/** Everybody at once, in an order of chance. @returns the awards' answers */
async function fight({ orderId, receipts }: Round): Promise<string[]> {
  const award = (): Promise<string> => {
    const { bidId } = random.pick(receipts);
    return refusalOf(buyer.client.call(awardOrder, { orderId, bidId }));
  };
  const withdraw = async (index: number): Promise<undefined> => {
    const receipt = receipts[index % receipts.length];
    const bidder = bidders[index % bidders.length];
    await refusalOf(bidder?.client.call(withdrawBid, { bidId: receipt?.bidId ?? '' }) ?? Promise.resolve());
    return undefined;
  };
  const cancel = async (): Promise<undefined> => {
    await refusalOf(buyer.client.call(cancelOrder, { orderId, reason: '不要了' }));
    return undefined;
  };
  const moves: (() => Promise<string | undefined>)[] = [
    ...Array.from({ length: AWARDS }, () => award),
    ...Array.from({ length: WITHDRAWALS }, (_none, index) => () => withdraw(index)),
    ...Array.from({ length: CANCELS }, () => cancel),
  ];
  const answers = await Promise.all(random.shuffle(moves).map((move) => move()));
  return answers.filter((answer) => answer !== undefined);
}

describe('the award race', () => {
  it('has at most one winner in each of a hundred rounds, and a contract for each winner', async () => {
    let awarded = 0;
    let cancelled = 0;
    for (let batch = 0; batch < ROUNDS / ROUNDS_A_BATCH; batch += 1) {
      const rounds: Round[] = [];
      for (let index = 0; index < ROUNDS_A_BATCH; index += 1) rounds.push(await prepare());
      for (const { orderId } of rounds) await book.reached(buyer, orderId, 'closed');
      for (const round of rounds) {
        const answers = await fight(round);
        const won = answers.filter((answer) => answer === 'accepted').length;
        expect(won).toBeLessThanOrEqual(1);
        awarded += won;
        cancelled += 1 - won;
        // 409 every one of them: nothing else is said to the losers.
        const losers = new Set(answers.filter((answer) => answer !== 'accepted'));
        for (const code of losers) {
          expect(['ORDER_ALREADY_AWARDED', 'ORDER_NOT_CLOSED', 'BID_NOT_AWARDABLE', 'TRY_AGAIN']).toContain(
            code,
          );
        }
      }
    }
    expect(awarded + cancelled).toBe(ROUNDS);
    expect(awarded).toBeGreaterThan(0);
    expect(cancelled).toBeGreaterThan(0);

    const [counted] = await book.rows(
      `SELECT (SELECT count(*) FROM orders.award WHERE state = 'active')::int AS awards,
           (SELECT count(*) FROM orders.contract)::int AS contracts,
           (SELECT count(*) FROM orders.bid WHERE state = 'won')::int AS won,
           (SELECT count(*) FROM orders.orders WHERE state = 'awarded')::int AS awarded,
           (SELECT count(*) FROM orders.orders WHERE state = 'cancelled')::int AS cancelled,
           (SELECT count(*) FROM orders.outbox WHERE subject = 'orders.contract.recorded.v1')::int AS told,
           (SELECT count(*) FROM (SELECT order_id FROM orders.award GROUP BY order_id HAVING count(*) > 1) twice)::int AS twice,
           (SELECT count(*) FROM orders.contract c JOIN orders.award a USING (award_id)
             JOIN orders.orders o ON o.order_id = a.order_id
             WHERE o.contract_id = c.contract_id AND o.awarded_bid_id = a.bid_id)::int AS agreeing`,
    );
    expect(counted).toEqual({
      awards: awarded,
      contracts: awarded,
      won: awarded,
      awarded,
      cancelled,
      told: awarded,
      twice: 0,
      agreeing: awarded,
    });
  }, 180_000);
});
