import {
  countUnread,
  dossierSubmitted,
  findNotifications,
  markRead,
  orderClosed,
  orderMatched,
  orderPublished,
  type NotificationView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually } from '@tianfu/testing';
import {
  aClosedOrder,
  anEnterprise,
  anOperator,
  aPerson,
  closedOrders,
  type TestPerson,
} from './builders.js';
import { refusalOf, startIdentity, type Identity } from './identity.js';

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

describe('a notice', () => {
  it('reaches every enterprise it is for, and tells none of the others', async () => {
    const [winner, loser, stranger] = [
      await aPerson(identity),
      await aPerson(identity),
      await aPerson(identity),
    ];
    const bidderIds: string[] = [];
    for (const bidder of [winner, loser]) bidderIds.push((await anEnterprise(bidder)).enterpriseId);
    await anEnterprise(stranger);
    const { occurredAt } = await identity.harness.publish(
      orderClosed,
      aClosedOrder(buyerId, { bidderIds, bidCount: 2 }),
    );

    await eventually(async () => (await unreadOf(loser)) === 1);
    expect(await unreadOf(buyer)).toBe(1);
    expect(await unreadOf(winner)).toBe(1);
    expect(await unreadOf(stranger)).toBe(0);
    const [notice] = await noticesOf(winner);
    expect(notice).toMatchObject({
      subject: 'orders.order.closed.v1',
      payload: { title: '碎花连衣裙', bidderIds: [bidderIds[0]] },
      at: occurredAt,
      read: false,
    });
  });

  it('is stored once, however often its event is delivered', async () => {
    const payload = aClosedOrder(buyerId);
    const { id } = await identity.harness.publish(orderClosed, payload);
    await eventually(async () => (await unreadOf(buyer)) === 1);
    // Past the stream's own window of duplicates: as a store that was wiped would send it again.
    const repeated = {
      id,
      subject: orderClosed.subject,
      occurredAt: new Date().toISOString(),
      aggregateId: newId(),
    };
    identity.harness.connection.publish(
      `evt.${orderClosed.subject}`,
      JSON.stringify({ ...repeated, version: 1, payload }),
    );
    await identity.harness.publish(orderClosed, aClosedOrder(buyerId, { title: '后来的' }));
    await eventually(async () =>
      (await noticesOf(buyer)).some(({ payload: told }) => titleOf(told) === '后来的'),
    );
    expect(await unreadOf(buyer)).toBe(2);
  });

  it('of what the market sees is in nobody’s list', async () => {
    await identity.sql('DELETE FROM identity.notification');
    await identity.harness.publish(orderMatched, {
      orderId: newId(),
      number: 'PO-2026-000124',
      title: '衬衫',
      supplierIds: [buyerId],
    });
    await eventually(async () => (await unreadOf(buyer)) === 1);
    const subjects = (await noticesOf(buyer)).map(({ subject }) => subject);
    expect(subjects).not.toContain(orderPublished.subject);
  });

  it('for the operators is read by each of them, and by nobody else', async () => {
    const [first, second] = [await anOperator(identity), await anOperator(identity)];
    const dossier = { dossierId: newId(), enterpriseId: buyerId, enterpriseName: '侨乡制衣' };
    await identity.harness.publish(dossierSubmitted, dossier);
    await eventually(async () => (await unreadOf(first)) > 0);
    await first.send(markRead, {});
    expect(await unreadOf(first)).toBe(0);
    expect(await unreadOf(second)).toBe(1);
    // The buyer has its own copy.
    expect(await unreadOf(buyer)).toBe(1);
  });
});

describe('the list', () => {
  it('goes on where the page before ended, newest first', async () => {
    await closedOrders(identity, buyerId, 5);
    const titles: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await buyer.send(findNotifications, {
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      titles.push(...page.data.map(({ payload }) => titleOf(payload)));
      cursor = page.page.nextCursor;
      expect(page.page.hasMore).toBe(cursor !== undefined);
    } while (cursor !== undefined);
    expect(titles).toEqual(['第4单', '第3单', '第2单', '第1单', '第0单']);
  });

  it.each(['abc', Buffer.from('["2026-99-99","x"]').toString('base64url')])(
    'refuses the cursor %p',
    async (cursor) => {
      const refused = await refusalOf(buyer.send(findNotifications, { cursor }));
      expect(refused).toMatchObject({ code: 'VALIDATION_FAILED', faults: [{ pointer: '/cursor' }] });
    },
  );

  it('is empty for a person without an enterprise', async () => {
    const person = await aPerson(identity);
    expect(await noticesOf(person)).toEqual([]);
    expect(await person.send(markRead, {})).toEqual({ unread: 0 });
  });
});
