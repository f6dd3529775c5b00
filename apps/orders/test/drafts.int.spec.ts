import { cancelOrder, orderCancelled, type OrderView, publishOrder, updateDraft } from '@tianfu/contracts';
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

describe('a draft', () => {
  it('is changed by who saw its last version', async () => {
    const { orderId, version } = await book.post(buyer);
    const changed = anOrder({ title: '改过的标题', description: '新的说明' });
    const order = await buyer.client.call(updateDraft, { orderId, ...changed }, { ifMatch: version });
    expect(order).toMatchObject({ title: '改过的标题', description: '新的说明', version: version + 1 });
    const again = buyer.client.call(updateDraft, { orderId, ...changed }, { ifMatch: version });
    expect(await refusalOf(again)).toBe('VERSION_STALE');
    expect(await refusalOf(buyer.client.call(updateDraft, { orderId, ...changed }))).toBe('VERSION_REQUIRED');
    const wrong = buyer.client.call(updateDraft, { orderId, ...changed, quantityPieces: 7 }, { ifMatch: 2 });
    expect(await faultsOf(wrong)).toEqual(['/quantityPieces sum']);
  });

  it('loses a field that is left out', async () => {
    const { orderId } = await book.post(buyer, { description: 'weg', smvMinutes: 3 });
    const order = await buyer.client.call(updateDraft, { orderId, ...anOrder() }, { ifMatch: 1 });
    expect(order).not.toHaveProperty('description');
    expect(order).not.toHaveProperty('smvMinutes');
  });

  it('is published once, and changed no more', async () => {
    const { orderId } = await book.post(buyer);
    const biddingDeadline = inAnHour();
    const publish = (): Promise<OrderView> =>
      buyer.client.call(publishOrder, { orderId, biddingDeadline }, { ifMatch: 1 });
    const order = await publish();
    expect(order).toMatchObject({ state: 'open', biddingDeadline, version: 2 });
    expect(await refusalOf(publish())).toBe('ORDER_NOT_DRAFT');
    const change = buyer.client.call(updateDraft, { orderId, ...anOrder() }, { ifMatch: 2 });
    expect(await refusalOf(change)).toBe('ORDER_NOT_DRAFT');
  });

  it('is published by who saw its last version', async () => {
    const { orderId, version } = await book.post(buyer);
    const colleague = await book.party('同事', { enterpriseId: buyer.enterpriseId });
    await colleague.client.call(
      updateDraft,
      { orderId, ...anOrder({ title: '同事改过' }) },
      { ifMatch: version },
    );
    const publish = (ifMatch: number): Promise<OrderView> =>
      buyer.client.call(publishOrder, { orderId, biddingDeadline: inAnHour() }, { ifMatch });
    expect(await refusalOf(publish(version))).toBe('VERSION_STALE');
    expect(await publish(version + 1)).toMatchObject({ state: 'open', title: '同事改过' });
  });

  it('is published with times that fit only', async () => {
    const { orderId } = await book.post(buyer, { deliveryDate: inDays(3) });
    const publish = (biddingDeadline: string): Promise<unknown> =>
      buyer.client.call(publishOrder, { orderId, biddingDeadline }, { ifMatch: 1 });
    expect(await faultsOf(publish(inMs(-1)))).toEqual(['/biddingDeadline past']);
    expect(await faultsOf(publish(inMs(5 * 86_400_000)))).toEqual(['/deliveryDate before-deadline']);
  });
});

describe('a cancelled order', () => {
  it('ends with its reason, once', async () => {
    const { orderId } = await book.open(buyer);
    const order = await buyer.client.call(cancelOrder, { orderId, reason: '客户取消了' });
    expect(order).toMatchObject({ state: 'cancelled', actions: [] });
    expect(order.history.at(-1)).toMatchObject({ event: 'cancel', reason: '客户取消了', by: 'member' });
    await eventually(() =>
      book.harness.events.find(
        ({ subject, aggregateId }) => subject === orderCancelled.subject && aggregateId === orderId,
      ),
    );
    const again: unknown = await buyer.client
      .call(cancelOrder, { orderId, reason: '再来一次' })
      .catch((error: unknown) => error);
    expect(again).toMatchObject({ code: 'ORDER_NOT_CANCELLABLE', params: { state: 'cancelled' } });
  });
});
