import {
  confirmReceipt,
  consignmentDelivered,
  findContracts,
  getContract,
  getOrder,
  markReady,
  orderCompleted,
  orderDelivered,
  orderReady,
  type OrderView,
  productionStarted,
  startProduction,
  upkeep,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { anOperator, eventually, refusalOf } from '@tianfu/testing';
import { readyGoods } from './support/builders.js';
import { faultsOf } from './support/faults.js';
import { OrderBook, type Party } from './support/order-book.js';

let book: OrderBook;
let buyer: Party;
let supplier: Party;

beforeAll(async () => {
  book = await OrderBook.open();
  [buyer, supplier] = [await book.buyer(), await book.supplier()];
});
afterAll(() => book.close());

const steps = ({ history }: OrderView): string[] => history.map(({ event, by }) => `${event} ${by}`);
const inState = (order: { orderId: string }): Promise<string> =>
  buyer.client.call(getOrder, order).then(({ state }) => state);

describe('production', () => {
  it('is started by the supplier, which signs the contract by it', async () => {
    const { orderId, number, title } = await book.awarded(buyer, supplier);
    const started = await supplier.client.call(startProduction, { orderId });
    expect(started).toMatchObject({ state: 'producing', supplierId: supplier.enterpriseId });
    expect(started.actions).toEqual(['mark-ready']);
    expect(steps(started).slice(-3)).toEqual(['award member', 'sign member', 'start member']);

    const sides = { buyerId: buyer.enterpriseId, supplierId: supplier.enterpriseId };
    await eventually(() => book.told(productionStarted.subject, orderId).length > 0);
    expect(book.told(productionStarted.subject, orderId)).toEqual([{ orderId, number, title, ...sides }]);
    expect(await refusalOf(supplier.client.call(startProduction, { orderId }))).toBe('TRANSITION_REFUSED');
  });
});

describe('goods', () => {
  it('are marked ready with all that is needed to fetch them, and the order says so to both sides', async () => {
    const { orderId, number, title, contractId } = await book.awarded(buyer, supplier);
    const told = readyGoods(orderId, { cartons: 12, remark: '送货前先电话' });
    const ready = await supplier.client.call(markReady, told);
    expect(ready).toMatchObject({ state: 'producing', contractId, actions: [] });
    expect(ready.goods).toMatchObject({ quantityPieces: 300, cartons: 12, remark: '送货前先电话' });
    expect(steps(ready).slice(-3)).toEqual(['sign member', 'start member', 'ready member']);

    const seen = await buyer.client.call(getOrder, { orderId });
    expect(seen.goods).toEqual(ready.goods);
    expect(seen.actions).toEqual(['confirm-receipt']);

    const contract = await buyer.client.call(getContract, { contractId: contractId ?? '' });
    expect(contract.orderState).toBe('producing');
    const [listed] = (await supplier.client.call(findContracts, {})).data;
    expect(listed).toEqual(contract);
    await eventually(() => book.told(orderReady.subject, orderId).length > 0);
    expect(book.told(orderReady.subject, orderId)).toEqual([
      {
        orderId,
        number,
        title,
        buyerId: buyer.enterpriseId,
        buyerName: '武汉云裳贸易有限公司',
        supplierId: supplier.enterpriseId,
        supplierName: '天门锦绣制衣厂',
        category: 'dress',
        fabrics: ['chiffon'],
        goods: ready.goods,
        destination: seen.destination,
        deliveryDate: seen.deliveryDate,
        contractId,
        contractNumber: contract.number,
        contractValue: contract.amount,
      },
    ]);
  });

  it('are marked ready once, and what was marked stays', async () => {
    const { orderId } = await book.awarded(buyer, supplier);
    await supplier.client.call(markReady, readyGoods(orderId, { cartons: 12 }));
    const again = supplier.client.call(markReady, readyGoods(orderId, { cartons: 13 }));
    expect(await refusalOf(again)).toBe('ORDER_ALREADY_READY');
    expect((await buyer.client.call(getOrder, { orderId })).goods?.cartons).toBe(12);
  });

  it('are refused with the wrong field named, and the order stays as it was', async () => {
    const { orderId } = await book.awarded(buyer, supplier);
    const { pickUp } = readyGoods(orderId);
    const backwards = { ...pickUp, from: pickUp.to, to: pickUp.from };
    const matrix = [{ colour: '黑', size: 'S', quantityPieces: 101 }];
    expect(
      await faultsOf(supplier.client.call(markReady, readyGoods(orderId, { pickUp: backwards, matrix }))),
    ).toEqual(['/pickUp/to before-start', '/matrix/0/quantityPieces more-than-ordered']);
    expect(await inState({ orderId })).toBe('awarded');
  });

  it('cannot be marked ready before the award', async () => {
    const { order } = await book.closed(buyer, [{ by: supplier }]);
    expect(await refusalOf(supplier.client.call(markReady, readyGoods(order.orderId)))).toBe('NOT_FOUND');
  });
});

describe('the receipt', () => {
  it('is confirmed by the buyer and completes the order, delivered before or not', async () => {
    const { orderId } = await book.awarded(buyer, supplier);
    expect(await refusalOf(buyer.client.call(confirmReceipt, { orderId }))).toBe('ORDER_NOT_READY');
    await supplier.client.call(markReady, readyGoods(orderId));
    const completed = await buyer.client.call(confirmReceipt, { orderId });
    expect(completed).toMatchObject({ state: 'completed', actions: [] });
    expect(completed.deliveredAt).toBeDefined();
    expect(completed.completesAt).toBeUndefined();
    expect(steps(completed).slice(-2)).toEqual(['deliver member', 'complete member']);
    // Said again it has no effect.
    expect((await buyer.client.call(confirmReceipt, { orderId })).version).toBe(completed.version);

    await eventually(() => book.told(orderCompleted.subject, orderId).length > 0);
    expect(book.told(orderDelivered.subject, orderId)).toHaveLength(1);
    expect(book.told(orderCompleted.subject, orderId)).toEqual([expect.objectContaining({ by: 'member' })]);
  });

  it('counts as confirmed when the days for it have passed by the clock of the database', async () => {
    const { orderId } = await book.awarded(buyer, supplier);
    await supplier.client.call(markReady, readyGoods(orderId));
    // As if the goods had come eight days ago, with seven days to confirm them.
    await book.rows(
      `UPDATE orders.orders SET state = 'delivered', delivered_at = clock_timestamp() - interval '8 days',
         completes_at = clock_timestamp() - interval '1 day' WHERE order_id = $1`,
      [orderId],
    );
    const completed = await eventually(
      async () => {
        const order = await buyer.client.call(getOrder, { orderId });
        return order.state === 'completed' ? order : undefined;
      },
      { timeoutMs: 15_000 },
    );
    expect(steps(completed).at(-1)).toBe('complete platform');
    await eventually(() => book.told(orderCompleted.subject, orderId).length > 0);
    expect(book.told(orderCompleted.subject, orderId)).toEqual([expect.objectContaining({ by: 'platform' })]);
  });
});

describe('the delivery', () => {
  const delivered = (orderId: string, given: object = {}) => ({
    consignmentId: newId(),
    number: 'CN-2026-000001',
    title: '碎花连衣裙',
    enterpriseId: supplier.enterpriseId,
    consigneeId: buyer.enterpriseId,
    source: 'order',
    orderId,
    deliveredAt: new Date().toISOString(),
    ...given,
  });
  const putAside = async (): Promise<string[]> =>
    (
      await book.rows<{ reason: string }>(
        'SELECT reason FROM orders.dead_letter WHERE subject = $1 ORDER BY reason',
        [consignmentDelivered.subject],
      )
    ).map(({ reason }) => reason);

  it('is learnt from logistics, once however often it is told, and starts the days of the buyer', async () => {
    const { orderId } = await book.awarded(buyer, supplier);
    await supplier.client.call(markReady, readyGoods(orderId));
    for (let told = 0; told < 3; told += 1) {
      await book.harness.publish(consignmentDelivered, delivered(orderId));
    }
    const order = await book.reached(buyer, orderId, 'delivered');
    const days = (Date.parse(order.completesAt ?? '') - Date.parse(order.deliveredAt ?? '')) / 86_400_000;
    expect(days).toBe(7);
    expect(order.actions).toEqual(['confirm-receipt']);
    expect(steps(order).at(-1)).toBe('deliver platform');
    const completed = await buyer.client.call(confirmReceipt, { orderId });
    expect(steps(completed).slice(-2)).toEqual(['deliver platform', 'complete member']);
    // Late news of a delivery the buyer has confirmed.
    const late = await book.harness.publish(consignmentDelivered, delivered(orderId));
    await eventually(() => book.wasHeard(late));
    expect((await buyer.client.call(getOrder, { orderId })).version).toBe(completed.version);
    expect(book.told(orderDelivered.subject, orderId)).toHaveLength(1);
  });

  it('is put aside when nobody marked the goods ready, or somebody else shipped them, and can be replayed', async () => {
    const { orderId } = await book.awarded(buyer, supplier);
    await book.harness.publish(consignmentDelivered, delivered(orderId));
    await eventually(async () => (await putAside()).length === 1);
    await supplier.client.call(markReady, readyGoods(orderId));
    const foreign = delivered(orderId, { enterpriseId: buyer.enterpriseId });
    await book.harness.publish(consignmentDelivered, foreign);
    await eventually(async () => (await putAside()).length === 2);
    const byHand = await book.harness.publish(consignmentDelivered, delivered(orderId, { source: 'hand' }));
    await eventually(() => book.wasHeard(byHand));
    expect(await inState({ orderId })).toBe('producing');
    expect(await putAside()).toEqual([
      expect.stringContaining('NOT_FOUND'),
      expect.stringContaining('ORDER_NOT_READY'),
    ]);

    // By now the goods are ready, so what came too early is true.
    const [early] = await book.rows<{ id: string }>(
      `SELECT id FROM orders.dead_letter WHERE reason LIKE '%ORDER_NOT_READY%'`,
    );
    const operator = book.harness.as(anOperator());
    await operator.call(upkeep.orders.replayDeadLetter, { deadLetterId: early?.id ?? '' });
    await book.reached(buyer, orderId, 'delivered');
  });
});

describe('what follows the award', () => {
  it('is for the two sides alone: to another supplier, and to the buyer itself, there is nothing to mark', async () => {
    const [loser, stranger] = [await book.supplier(), await book.supplier()];
    const { order, receipts } = await book.closed(buyer, [{ by: supplier }, { by: loser }]);
    const { orderId } = order;
    await book.award(buyer, orderId, receipts[0]?.bidId ?? '');
    for (const party of [loser, stranger, buyer]) {
      expect(await refusalOf(party.client.call(markReady, readyGoods(orderId)))).toBe('NOT_FOUND');
      expect(await refusalOf(party.client.call(startProduction, { orderId }))).toBe('NOT_FOUND');
    }
    await supplier.client.call(markReady, readyGoods(orderId));
    for (const party of [loser, stranger, supplier]) {
      expect(await refusalOf(party.client.call(confirmReceipt, { orderId }))).toBe('NOT_FOUND');
    }
    expect(await refusalOf(supplier.client.call(markReady, readyGoods(newId())))).toBe('NOT_FOUND');

    const seen = await loser.client.call(getOrder, { orderId });
    expect(seen).toMatchObject({ state: 'awarded', actions: [] });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['goods']));
    expect([seen.goods, seen.supplierId, seen.contractId]).toEqual([undefined, undefined, undefined]);
    expect(steps(seen).at(-1)).toBe('award member');
    expect(await refusalOf(stranger.client.call(getOrder, { orderId }))).toBe('NOT_FOUND');
  });

  it('needs the role for it', async () => {
    const { orderId } = await book.awarded(buyer, supplier);
    const purchaser = book.harness.as({ ...supplier.caller, roles: ['buyer'] });
    expect(await refusalOf(purchaser.call(markReady, readyGoods(orderId)))).toBe('FORBIDDEN');
    const seller = book.harness.as({ ...buyer.caller, roles: ['supplier'] });
    expect(await refusalOf(seller.call(confirmReceipt, { orderId }))).toBe('FORBIDDEN');
  });
});
