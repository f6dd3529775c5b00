import { confirmReceipt, markReady, startProduction } from '@tianfu/contracts';
import { seededRandom } from '@tianfu/kernel';
import { refusalOf } from '@tianfu/testing';
import { ordersService } from '../src/index.js';
import { readyGoods } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

const ROUNDS = 12;
const TRIES = 8;

let book: OrderBook;
let buyer: Party;
let supplier: Party;
const random = seededRandom(620);

beforeAll(async () => {
  book = await OrderBook.open();
  // Two copies, so that the database alone keeps them apart.
  await book.harness.startCopy(ordersService);
  [buyer, supplier] = [await book.buyer(), await book.supplier()];
});
afterAll(() => book.close());

describe('the race to the end of an order', () => {
  it('marks the goods ready once and completes the order once, whoever presses how often', async () => {
    const orders = await Promise.all(Array.from({ length: ROUNDS }, () => book.awarded(buyer, supplier)));
    for (const { orderId } of orders) {
      const start = (): Promise<string> => refusalOf(supplier.client.call(startProduction, { orderId }));
      const mark = (): Promise<string> =>
        refusalOf(supplier.client.call(markReady, readyGoods(orderId))).then((code) => `mark ${code}`);
      const confirm = (): Promise<string> =>
        refusalOf(buyer.client.call(confirmReceipt, { orderId })).then((code) => `confirm ${code}`);
      const moves = [start, mark, confirm].flatMap((move) => Array.from({ length: TRIES }, () => move));
      const answers = await Promise.all(random.shuffle(moves).map((move) => move()));
      expect(answers.filter((answer) => answer === 'mark accepted')).toHaveLength(1);
      expect(await refusalOf(buyer.client.call(confirmReceipt, { orderId }))).toBe('accepted');
    }
    const [counted] = await book.rows(
      `SELECT count(*)::int AS orders,
         count(*) FILTER (WHERE state = 'completed' AND goods IS NOT NULL)::int AS completed,
         count(*) FILTER (WHERE (SELECT string_agg(step->>'event', ' ' ORDER BY place)
           FROM jsonb_array_elements(history) WITH ORDINALITY AS taken(step, place))
           LIKE '% award sign start ready deliver complete')::int AS sound,
         (SELECT count(*) FROM orders.outbox WHERE subject = 'orders.order.ready.v1')::int AS ready,
         (SELECT count(*) FROM orders.outbox WHERE subject = 'orders.order.delivered.v1')::int AS delivered,
         (SELECT count(*) FROM orders.outbox WHERE subject = 'orders.order.completed.v1')::int AS told
       FROM orders.orders`,
    );
    expect(counted).toEqual({
      orders: ROUNDS,
      completed: ROUNDS,
      sound: ROUNDS,
      ready: ROUNDS,
      delivered: ROUNDS,
      told: ROUNDS,
    });
  }, 60_000);
});
