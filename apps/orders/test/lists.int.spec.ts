import {
  findOpenOrders,
  type FindOpenOrders,
  findOwnOrders,
  ORDER_SORTS,
  type OrderSummary,
  type PageOf,
  Refusal,
} from '@tianfu/contracts';
import { newId, seededRandom } from '@tianfu/kernel';
import { refusalOf } from '@tianfu/testing';
import { openOrdersQuery } from '../src/adapters/postgres/order-lists.js';
import { inDays } from './support/builders.js';
import { OrderBook, type Party } from './support/order-book.js';

const ORDERS = 100_000;
const CATEGORIES = ['dress', 'shirt', 'coat', 'jeans', 'skirt', 'suit', 'hoodie', 'qipao'];

let book: OrderBook;
let reader: Party;
let poster: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  [reader, poster] = [await book.party('读者'), await book.buyer()];
  // The market of a large platform, put there in one statement.
  await book.rows(
    `INSERT INTO orders.orders (order_id, enterprise_id, number, state, title, category, fabrics, processes, matrix,
       quantity_pieces, delivery_date, destination_address, destination_lat, destination_lng, mode, target_price,
       target_currency, target_price_shown, bidding_deadline, published_at, created_at, history, version)
     SELECT gen_random_uuid(), $1, 'PO-2020-' || to_char(n, 'FM000000'), 'open', '市场订单 ' || n,
       ($2::text[])[1 + n % 8], '{cotton}', '{sewing}', '[{"colour":"黑","size":"M","quantityPieces":1}]',
       1 + (n * 7919) % 50000, current_date + 100 + (n * 31) % 200, '天门', 30.6, 113.1, (ARRAY['cmt', 'fob', 'sample'])[1 + n % 3],
       30, 'CNY', n % 2 = 0, now() + make_interval(mins => 60 + (n * 17) % 100000), now(),
       now() - make_interval(secs => n / 3), '[]', 1
     FROM generate_series(1, $3::int) n`,
    [poster.enterpriseId, CATEGORIES, ORDERS],
  );
  await book.rows('ANALYZE orders.orders');
}, 120_000);
afterAll(() => book.close());

const find = (asked: FindOpenOrders): Promise<PageOf<OrderSummary>> =>
  reader.client.call(findOpenOrders, asked);

/** Pages of a list, at most `pages` of them. */
async function walk(asked: FindOpenOrders, pages: number): Promise<OrderSummary[]> {
  const seen: OrderSummary[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const answer = await find({ ...asked, ...(cursor && { cursor }) });
    seen.push(...answer.data);
    cursor = answer.page.nextCursor;
    if (cursor === undefined) break;
  }
  return seen;
}

const SORT_KEYS: Record<string, { key: (order: OrderSummary) => string | number; sign: number }> = {
  '-createdAt': { key: ({ createdAt }) => createdAt, sign: -1 },
  biddingDeadline: { key: ({ biddingDeadline }) => biddingDeadline ?? '', sign: 1 },
  deliveryDate: { key: ({ deliveryDate }) => deliveryDate, sign: 1 },
  '-quantityPieces': { key: ({ quantityPieces }) => quantityPieces, sign: -1 },
};

describe('the open orders of the market', () => {
  it('come twenty at a time, the newest first, unless asked otherwise', async () => {
    const { data, page } = await find({});
    expect(data).toHaveLength(20);
    expect(page).toEqual({ hasMore: true, nextCursor: expect.any(String) });
    expect(data[0]).toMatchObject({
      enterpriseName: '武汉云裳贸易有限公司',
      destination: '天门',
      state: 'open',
    });
  });

  it.each([...ORDER_SORTS])('page in the order of %s without a gap or a repetition', async (sort) => {
    const seen = await walk({ sort, limit: 7, category: ['dress', 'coat'] }, 10);
    expect(seen).toHaveLength(70);
    expect(new Set(seen.map(({ orderId }) => orderId)).size).toBe(70);
    const { key = () => '', sign = 1 } = SORT_KEYS[sort] ?? {};
    const keys = seen.map(key);
    const sorted = keys.toSorted((a, b) => sign * (a < b ? -1 : a > b ? 1 : 0));
    expect(keys).toEqual(sorted);
    const whole = await find({ sort, limit: 70, category: ['dress', 'coat'] });
    expect(whole.data).toEqual(seen);
  });

  it('are those that pass every filter, for any filters', async () => {
    const random = seededRandom(20261122);
    for (let round = 0; round < 25; round += 1) {
      const minQuantityPieces = random.integer(1, 20_000);
      const asked: FindOpenOrders = {
        sort: random.pick([...ORDER_SORTS]),
        limit: random.integer(1, 100),
        ...(random.next() < 0.5 && { category: random.shuffle(CATEGORIES).slice(0, random.integer(1, 3)) }),
        ...(random.next() < 0.5 && { mode: random.pick(['cmt', 'fob', 'sample']) }),
        ...(random.next() < 0.5 && { minQuantityPieces, maxQuantityPieces: minQuantityPieces + 1_000 }),
        ...(random.next() < 0.5 && { deliveryFrom: inDays(random.integer(100, 250)) }),
      };
      const { data } = await find(asked);
      for (const order of data) {
        if (asked.category !== undefined) expect(asked.category).toContain(order.category);
        if (asked.mode !== undefined) expect(order.mode).toBe(asked.mode);
        expect(order.quantityPieces).toBeGreaterThanOrEqual(asked.minQuantityPieces ?? 1);
        expect(order.quantityPieces).toBeLessThanOrEqual(asked.maxQuantityPieces ?? 50_000);
        expect(order.deliveryDate >= (asked.deliveryFrom ?? '')).toBe(true);
      }
      expect(data.length).toBeGreaterThan(0);
    }
  });

  it('hide a target price from others, not from its poster', async () => {
    const asked = { limit: 100 };
    const { data } = await find(asked);
    // Every second one was posted with its price shown.
    const shown = data.map(({ targetPrice }) => targetPrice !== undefined);
    expect(shown).toEqual(data.map(({ number }) => Number(number.slice(-6)) % 2 === 0));
    expect(new Set(shown).size).toBe(2);
    const own = await poster.client.call(findOpenOrders, asked);
    expect(own.data.every(({ targetPrice }) => targetPrice?.amount === '30.0000')).toBe(true);
  });

  it('leave out drafts, and orders from the moment of their deadline', async () => {
    const draft = await book.post(poster, { category: 'sleepwear' });
    const open = await book.open(poster, 1_500, { category: 'sleepwear' });
    const listed = async (): Promise<string[]> =>
      (await find({ category: ['sleepwear'] })).data.map(({ orderId }) => orderId);
    expect(await listed()).toEqual([open.orderId]);
    expect(await listed()).not.toContain(draft.orderId);
    await new Promise((resolve) =>
      setTimeout(resolve, Date.parse(open.biddingDeadline ?? '') - Date.now() + 5),
    );
    expect(await listed()).toEqual([]);
  });

  it.each([
    ['a cursor of another sort', { sort: 'deliveryDate' }],
    [
      'a cursor made up',
      { cursor: Buffer.from(`["-createdAt","x' OR 1=1","${newId()}"]`).toString('base64url') },
    ],
  ])('refuse %s', async (_what, given) => {
    const { page } = await find({});
    const asked = { cursor: page.nextCursor ?? '', ...given };
    const refused: unknown = await find(asked).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({
      code: 'VALIDATION_FAILED',
      faults: [{ pointer: '/cursor', code: 'cursor' }],
    });
  });

  it.each([
    { sort: 'price' },
    { limit: 101 },
    { category: ['spaceship'] },
    { minQuantityPieces: 0 },
    { title: 'x' },
  ])('refuse %j', async (asked) => {
    expect(await refusalOf(find(asked))).toBe('VALIDATION_FAILED');
  });
});

describe('a page of 100,000 open orders', () => {
  const indexes = [
    'orders_open_newest',
    'orders_open_deadline',
    'orders_open_delivery',
    'orders_open_largest',
  ];

  it.each(ORDER_SORTS.map((sort, index) => [sort, indexes[index]]))(
    'in the order of %s is read along %s, under row-level security',
    async (sort, index) => {
      for (const filters of [{}, { category: ['dress', 'coat'], mode: 'fob' }]) {
        const asked = { ...filters, ...(sort !== undefined && { sort }) };
        const { nextCursor: cursor = '' } = (await find(asked)).page;
        for (const query of [asked, { ...asked, cursor }]) {
          const { sql, page } = openOrdersQuery(reader.enterpriseId, query);
          const plan = await planOf(sql, page.params);
          expect(plan).toContain(`"Index Name": "${index}"`);
          expect(plan).not.toContain(
            '"Node Type": "Seq Scan", "Parallel Aware": false, "Async Capable": false, "Relation Name": "orders"',
          );
          expect(JSON.parse(plan)).toMatchObject([{ 'Execution Time': expect.any(Number) }]);
          const [{ 'Execution Time': ms }] = JSON.parse(plan) as [{ 'Execution Time': number }]; // as EXPLAIN writes it
          expect(ms).toBeLessThan(20);
        }
      }
    },
  );

  /** As the service's role sees the market. */
  async function planOf(sql: string, params: readonly unknown[]): Promise<string> {
    const client = await book.harness.admin.connect();
    try {
      await client.query(
        `BEGIN; SET LOCAL ROLE tianfu_orders; SET LOCAL search_path = orders; SET LOCAL app.scope = 'market'`,
      );
      const { rows } = await client.query<{ 'QUERY PLAN': unknown }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
        [...params],
      );
      return JSON.stringify(rows[0]?.['QUERY PLAN']).replaceAll('":', '": ').replaceAll(',"', ', "');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
});

describe('our own orders', () => {
  it('are found by state and by any part of title or number, wildcards meaning themselves', async () => {
    const own = await book.buyer();
    const draft = await book.post(own, { title: '全棉 100% 衬衫_A' });
    const open = await book.open(own, 3_600_000, { title: '连衣裙' });
    const idsOf = async (asked: object): Promise<string[]> =>
      (await own.client.call(findOwnOrders, asked)).data.map(({ orderId }) => orderId);
    expect(await idsOf({})).toEqual([open.orderId, draft.orderId]);
    expect(await idsOf({ state: ['draft'] })).toEqual([draft.orderId]);
    expect(await idsOf({ state: ['draft', 'open'], q: '连衣' })).toEqual([open.orderId]);
    expect(await idsOf({ q: '100%' })).toEqual([draft.orderId]);
    expect(await idsOf({ q: '_a' })).toEqual([draft.orderId]);
    expect(await idsOf({ q: '%%' })).toEqual([]);
    expect(await idsOf({ q: String.raw`\ ' "; --` })).toEqual([]);
    expect(await idsOf({ q: open.number.toLowerCase() })).toEqual([open.orderId]);
    expect(await idsOf({ state: ['awarded'] })).toEqual([]);
  });

  it('page to the end', async () => {
    const own = await book.buyer();
    const posted: string[] = [];
    for (let index = 0; index < 5; index += 1) posted.unshift((await book.post(own)).orderId);
    const first = await own.client.call(findOwnOrders, { limit: 3 });
    const rest = await own.client.call(findOwnOrders, { limit: 3, cursor: first.page.nextCursor ?? '' });
    expect([...first.data, ...rest.data].map(({ orderId }) => orderId)).toEqual(posted);
    expect(rest.page).toEqual({ hasMore: false });
  });
});
