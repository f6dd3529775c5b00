import { getEnterprise, getOrder, orderPublished, postOrder, type PostOrder } from '@tianfu/contracts';
import { eventually, refusalOf } from '@tianfu/testing';
import { anOrder, inAnHour, inDays, inMs } from './support/builders.js';
import { faultsOf } from './support/faults.js';
import { OrderBook, type Party } from './support/order-book.js';

let book: OrderBook;
let buyer: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  buyer = await book.buyer();
});
afterAll(() => book.close());

describe('posting an order', () => {
  it('stores a draft that only its poster sees', async () => {
    const order = await book.post(buyer);
    expect(order).toMatchObject({
      ...anOrder(),
      state: 'draft',
      own: true,
      enterpriseName: '武汉云裳贸易有限公司',
      actions: ['edit', 'publish', 'cancel'],
      version: 1,
    });
    expect(order.number).toMatch(/^PO-20\d\d-\d{6}$/);
    expect(order.history.map(({ event, state, by }) => ({ event, state, by }))).toEqual([
      { event: 'post', state: 'draft', by: 'member' },
    ]);
    const { serverTime: _then, ...seen } = await buyer.client.call(getOrder, { orderId: order.orderId });
    expect(order).toMatchObject(seen);

    const other = await book.buyer();
    expect(await refusalOf(other.client.call(getOrder, { orderId: order.orderId }))).toBe('NOT_FOUND');
  });

  it('publishes at once when a deadline comes with it, and tells the market', async () => {
    const biddingDeadline = inAnHour();
    const order = await book.post(buyer, { biddingDeadline });
    expect(order).toMatchObject({ state: 'open', biddingDeadline, actions: ['amend', 'cancel'] });
    expect(order.history.map(({ state }) => state)).toEqual(['draft', 'open']);
    const told = await eventually(() =>
      book.harness.events.find(({ aggregateId }) => aggregateId === order.orderId),
    );
    expect(told).toMatchObject({
      subject: orderPublished.subject,
      version: 1,
      payload: { orderId: order.orderId, number: order.number, state: 'open', biddingDeadline },
    });
    expect(JSON.stringify(told)).not.toContain('targetPrice');
  });

  it('numbers orders one after the other', async () => {
    const first = await book.post(buyer);
    const second = await book.post(buyer);
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1);
  });

  it('keeps every field as it was given', async () => {
    const full = anOrder({
      smvMinutes: 23.4567,
      targetPrice: { amount: '35.5', currency: 'USD' },
      targetPriceShown: true,
      requiredLevel: 'AA',
      description: `O'Brien"; DROP TABLE orders; -- <script>alert(1)</script>\n第二行`,
    });
    const { orderId } = await buyer.client.call(postOrder, full);
    expect(await buyer.client.call(getOrder, { orderId })).toMatchObject({
      ...full,
      targetPrice: { amount: '35.5000', currency: 'USD' },
    });
  });

  it('asks identity for the name of an enterprise founded a moment ago', async () => {
    const stop = book.harness.stub(getEnterprise, ({ enterpriseId }) => ({
      enterpriseId,
      name: '刚刚成立的公司',
      uscc: '91330100799655058B',
      createdAt: new Date().toISOString(),
    }));
    const newcomer = await book.buyer();
    await book.harness.admin.query('DELETE FROM orders.party WHERE enterprise_id = $1', [
      newcomer.enterpriseId,
    ]);
    expect((await book.post(newcomer)).enterpriseName).toBe('刚刚成立的公司');
    stop();

    await book.name(newcomer.enterpriseId, '改由事件得知');
    await eventually(async () => (await book.post(newcomer)).enterpriseName === '改由事件得知');
  });
});

describe('bad input', () => {
  const cell = { colour: '黑', size: 'S', quantityPieces: 300 };

  it.each<[string, () => Partial<PostOrder>, string[]]>([
    ['a matrix that does not sum', () => ({ quantityPieces: 301 }), ['/quantityPieces sum']],
    [
      'a colour and size twice',
      () => ({ matrix: [cell, { ...cell, colour: '黑 ' }], quantityPieces: 600 }),
      ['/matrix/1 duplicate'],
    ],
    ['quantity 0', () => ({ quantityPieces: 0 }), ['/quantityPieces min']],
    [
      'a cell of 0 pieces',
      () => ({ matrix: [{ ...cell, quantityPieces: 0 }] }),
      ['/matrix/0/quantityPieces min'],
    ],
    ['a deadline in the past', () => ({ biddingDeadline: inMs(-1_000) }), ['/biddingDeadline past']],
    ['a deadline in a moment', () => ({ biddingDeadline: inMs(900) }), ['/biddingDeadline too-soon']],
    [
      'a deadline in a year',
      () => ({ biddingDeadline: inMs(91 * 86_400_000), deliveryDate: inDays(200) }),
      ['/biddingDeadline too-late'],
    ],
    ['a delivery in the past', () => ({ deliveryDate: '2020-02-29' }), ['/deliveryDate past']],
    ['a delivery today', () => ({ deliveryDate: inDays(0) }), ['/deliveryDate past']],
    [
      'a delivery before the deadline',
      () => ({ biddingDeadline: inMs(10 * 86_400_000), deliveryDate: inDays(5) }),
      ['/deliveryDate before-deadline'],
    ],
    ['a day no calendar has', () => ({ deliveryDate: '2027-02-29' }), ['/deliveryDate calendarDate']],
    ['a category nobody knows', () => ({ category: 'spaceship' }), ['/category isIn']],
    [
      'a price of five decimals',
      () => ({ targetPrice: { amount: '1.23456', currency: 'CNY' } }),
      ['/targetPrice/amount unitPrice'],
    ],
    [
      'a currency nobody trades in',
      () => ({ targetPrice: { amount: '1.2', currency: 'XXX' } }),
      ['/targetPrice/currency isIn'],
    ],
    [
      'a price to show that is not there',
      () => ({ targetPriceShown: true }),
      ['/targetPriceShown nothing-to-show'],
    ],
    ['a title of control characters', () => ({ title: 'a\u0000b' }), ['/title cleanText']],
  ])('%s is refused with its place', async (_what, given, faults) => {
    const before = await book.rows('SELECT 1 FROM orders.orders');
    expect(await faultsOf(book.post(buyer, given()))).toEqual(faults);
    expect(await book.rows('SELECT 1 FROM orders.orders')).toHaveLength(before.length);
  });

  it('an unknown field is refused', async () => {
    const input = { ...anOrder(), state: 'awarded', enterpriseId: buyer.enterpriseId };
    expect(await faultsOf(buyer.client.call(postOrder, input))).toEqual([
      '/state unknownField',
      '/enterpriseId unknownField',
    ]);
  });

  it('tells both sums', async () => {
    const refused: unknown = await book.post(buyer, { quantityPieces: 301 }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      faults: [{ pointer: '/quantityPieces', code: 'sum', params: { quantityPieces: 301, sumPieces: 300 } }],
    });
  });
});

describe('a repeated posting', () => {
  it('makes one order, however often and at once it is sent', async () => {
    const options = { idempotencyKey: 'post-once' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => buyer.client.call(postOrder, anOrder({ title: '只发一次' }), options)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await book.rows(`SELECT 1 FROM orders.orders WHERE title = '只发一次'`)).toHaveLength(1);
    const other = buyer.client.call(postOrder, anOrder({ title: '另一个' }), options);
    expect(await refusalOf(other)).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});
