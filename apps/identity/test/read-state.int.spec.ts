import {
  countUnread,
  findNotifications,
  markRead,
  orderClosed,
  type NotificationView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually } from '@tianfu/testing';
import { aClosedOrder, aMember, anEnterprise, aPerson, closedOrders, type TestPerson } from './builders.js';
import { startIdentity, type Identity } from './identity.js';

let identity: Identity;
let buyer: TestPerson;
let buyerId: string;
beforeAll(async () => {
  identity = await startIdentity();
});
beforeEach(async () => {
  buyer = await aPerson(identity);
  buyerId = (await anEnterprise(buyer)).enterpriseId;
});
afterAll(() => identity.stop());

const unreadOf = async (person: TestPerson, enterpriseId?: string): Promise<number> =>
  (await person.send(countUnread, {}, enterpriseId === undefined ? {} : { enterpriseId })).unread;
const noticesOf = async (person: TestPerson): Promise<NotificationView[]> =>
  (await person.send(findNotifications, { limit: 100 })).data;

const titleOf = (payload: object): unknown => ('title' in payload ? payload.title : undefined);

describe('the read state', () => {
  it('is each person’s own', async () => {
    const colleague = await aMember(identity, buyer, ['buyer']);
    // Both are told that the colleague joined.
    await eventually(async () => (await unreadOf(buyer)) === 1 && (await unreadOf(colleague)) === 1);
    await closedOrders(identity, buyerId, 2);
    const [newest] = await noticesOf(buyer);
    const left = await buyer.send(markRead, { notificationIds: [newest?.notificationId ?? ''] });
    expect(left).toEqual({ unread: 2 });
    expect(await unreadOf(colleague)).toBe(3);

    expect(await buyer.send(markRead, {})).toEqual({ unread: 0 });
    expect(await unreadOf(colleague)).toBe(3);
    expect((await noticesOf(buyer)).every(({ read }) => read)).toBe(true);
  });

  it('of one enterprise leaves the person’s other ones alone', async () => {
    await closedOrders(identity, buyerId, 1);
    const other = await anEnterprise(buyer);
    await identity.harness.publish(orderClosed, aClosedOrder(other.enterpriseId));
    await eventually(async () => (await unreadOf(buyer)) === 1);
    await buyer.send(markRead, {});
    expect(await unreadOf(buyer, buyerId)).toBe(1);
  });

  it('holds for old notices and for those of the last moment', async () => {
    await closedOrders(identity, buyerId, 3);
    await identity.sql(
      "UPDATE identity.notification SET stored_at = stored_at - interval '1 hour' WHERE recipient_id = $1 AND payload->>'title' <> '第2单'",
      [buyerId],
    );
    await buyer.send(markRead, {});
    expect(await unreadOf(buyer)).toBe(0);
    // The line has passed the old ones, so only the last moment's needs a mark.
    const marks = await identity.sql('SELECT 1 FROM identity.notification_read WHERE person_id = $1', [
      buyer.personId,
    ]);
    expect(marks).toHaveLength(1);
    await closedOrders(identity, buyerId, 1);
    expect(await unreadOf(buyer)).toBe(1);
  });

  it('filters the list', async () => {
    await closedOrders(identity, buyerId, 3);
    const [newest] = await noticesOf(buyer);
    await buyer.send(markRead, { notificationIds: [newest?.notificationId ?? ''] });
    const titles = async (unread: string): Promise<unknown[]> =>
      (await buyer.send(findNotifications, { unread })).data.map(({ payload }) => titleOf(payload));
    expect(await titles('true')).toEqual(['第1单', '第0单']);
    expect(await titles('false')).toEqual(['第2单']);
  });

  it('takes no notice of ids that are not the reader’s', async () => {
    await closedOrders(identity, buyerId, 1);
    const [notice] = await noticesOf(buyer);
    const stranger = await aPerson(identity);
    await anEnterprise(stranger);
    await stranger.send(markRead, { notificationIds: [notice?.notificationId ?? '', newId()] });
    const marks = await identity.sql('SELECT 1 FROM identity.notification_read WHERE person_id = $1', [
      stranger.personId,
    ]);
    expect(marks).toEqual([]);
  });

  it('of who joins begins with the joining', async () => {
    await closedOrders(identity, buyerId, 2);
    const colleague = await aMember(identity, buyer, ['buyer']);
    await eventually(async () => (await unreadOf(colleague)) === 1);
    expect(await noticesOf(colleague)).toHaveLength(3);
  });

  it('is counted to a thousand and no further', async () => {
    await identity.sql(
      `INSERT INTO identity.notification (recipient_id, pool, id, subject, payload, occurred_at)
       SELECT $1::uuid, 'enterprise', gen_random_uuid(), 'orders.order.closed.v1', '{}'::jsonb, now() FROM generate_series(1, 1200)`,
      [buyerId],
    );
    // Below the line that was drawn when the founder joined nothing is unread; these are later.
    expect(await unreadOf(buyer)).toBe(1000);
  });
});
