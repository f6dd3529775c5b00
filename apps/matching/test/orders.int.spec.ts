import {
  explainMatch,
  findFeed,
  findMatches,
  getEnterprise,
  getOrderBrief,
  orderAwarded,
  orderCancelled,
  orderClosed,
  orderFailed,
  orderAmended,
  orderMatched,
  orderPublished,
  Refusal,
  type OrderBrief,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { aBrief, aCapability, TestMarket } from './market.js';

let market: TestMarket;
beforeEach(async () => {
  market = await TestMarket.start();
});
afterEach(() => market.stop());

const matchedOf = ({ orderId }: OrderBrief): unknown[] =>
  market.harness.events
    .filter(({ subject, aggregateId }) => subject === orderMatched.subject && aggregateId === orderId)
    .map(({ payload }) => payload);

describe('a published order', () => {
  it('is matched once, however often it is told, and the suppliers hear of it best first', async () => {
    const near = await market.supplier();
    const far = await market.supplier({ capability: aCapability({ position: { lat: 43.8, lng: 87.6 } }) });
    await market.supplier({ capability: aCapability({ modes: ['fob'] }) });
    const order = await market.order();
    const suppliers = [near.enterpriseId, far.enterpriseId];
    expect(await market.matchedSuppliers(order.orderId)).toEqual(suppliers);
    const again = await market.harness.publish(orderPublished, order);
    await market.taken(again.id);
    await eventually(() => matchedOf(order).length > 0);
    const last = await market.order();
    await eventually(() => matchedOf(last).length > 0);
    const { orderId, number, title } = order;
    expect(matchedOf(order)).toEqual([{ orderId, number, title, supplierIds: suppliers }]);
  });

  it('that suits nobody is told to nobody', async () => {
    const order = await market.order();
    expect(await market.matchedSuppliers(order.orderId)).toEqual([]);
    await market.supplier();
    const next = await market.order();
    await eventually(() => matchedOf(next).length > 0);
    expect(matchedOf(order)).toEqual([]);
  });

  it('is matched anew when its conditions change, and only who did not have it is told', async () => {
    const dresses = await market.supplier();
    const order = await market.order();
    await eventually(() => matchedOf(order).length > 0);
    const coats = await market.supplier({
      capability: aCapability({ categories: ['coat'] }),
      scope: ['coat'],
    });
    const { orderId } = order;
    const changed = { ...order, category: 'coat', conditions: 2 };
    const { id } = await market.harness.publish(orderAmended, changed);
    await market.taken(id);
    const ids = await market.matchedSuppliers(orderId);
    expect(ids).toContain(coats.enterpriseId);
    expect(ids).not.toContain(dresses.enterpriseId);
    await eventually(() => matchedOf(order).length === 2);
    expect(matchedOf(order).at(-1)).toMatchObject({ supplierIds: [coats.enterpriseId] });
    // Older news than what is known.
    const late = await market.harness.publish(orderAmended, order);
    await market.taken(late.id);
    expect(await market.matchedSuppliers(orderId)).toEqual(ids);
  });

  it('is nobody’s match when its end was heard of first', async () => {
    await market.supplier();
    const brief = aBrief();
    const { orderId, number, title, enterpriseId } = brief;
    const ended = await market.harness.publish(orderFailed, { orderId, number, title, enterpriseId });
    await market.taken(ended.id);
    await market.taken((await market.harness.publish(orderPublished, brief)).id);
    expect(await market.matchedSuppliers(orderId)).toEqual([]);
  });

  it.each([
    ['closes', orderClosed, { bidderIds: [], bidCount: 0 }],
    ['fails', orderFailed, {}],
    ['is cancelled', orderCancelled, { reason: 'no longer needed', bidderIds: [] }],
    ['is awarded', orderAwarded, {}],
  ] as const)('leaves every feed when it %s', async (_how, event, more) => {
    await market.supplier();
    const { orderId, number, title, enterpriseId } = await market.order();
    expect(await market.matchedSuppliers(orderId)).toHaveLength(1);
    // Each event with the fields of its own payload.
    await market.harness.publish(event as typeof orderFailed, {
      orderId,
      number,
      title,
      enterpriseId,
      ...more,
    });
    await eventually(async () => (await market.matchedSuppliers(orderId)).length === 0);
  });
});

describe('a buyer', () => {
  it('sees the suitable suppliers ranked, with the parts of each score', async () => {
    const near = await market.supplier();
    const far = await market.supplier({ capability: aCapability({ position: { lat: 43.8, lng: 87.6 } }) });
    await market.supplier({ scope: ['skirt'] });
    const order = await market.order();
    const list = await market.memberOf(order.enterpriseId).call(findMatches, { orderId: order.orderId });
    expect(list).toMatchObject({ suitableCount: 2, consideredCount: 3 });
    expect(list.tookMs).toBeGreaterThan(0);
    expect(list.data.map(({ factoryId, rank }) => [factoryId, rank])).toEqual([
      [near.enterpriseId, 1],
      [far.enterpriseId, 2],
    ]);
    const [best] = list.data;
    const total = best?.parts.reduce((sum, { value, weight }) => sum + value * weight * 100, 0);
    expect(best?.score).toBeCloseTo(total ?? 0, 1);
    expect(best?.parts.find(({ part }) => part === 'distance')?.facts).toEqual({ distanceKm: 108 });
  });

  it('sees why the others do not suit, the nearly suitable first', async () => {
    const several = await market.supplier({
      capability: aCapability({ modes: ['fob'], fabrics: ['silk'], moqPieces: 900 }),
    });
    const one = await market.supplier({ level: 'A' });
    const order = await market.order({ requiredLevel: 'AA' });
    const list = await market
      .memberOf(order.enterpriseId)
      .call(findMatches, { orderId: order.orderId, suitable: 'false' });
    expect(list.data.map(({ factoryId, misfits }) => [factoryId, misfits.map(({ code }) => code)])).toEqual([
      [one.enterpriseId, ['level-too-low']],
      [several.enterpriseId, ['mode-not-offered', 'fabric-not-worked', 'quantity-below-moq']],
    ]);
    expect(list.data[0]?.misfits).toEqual([
      { code: 'level-too-low', facts: { required: 'AA', actual: 'A' } },
    ]);
  });

  it('looks a factory up by name, and learns its place among all', async () => {
    await market.supplier({ enterpriseName: '竟陵制衣 (generated)' });
    const sought = await market.supplier({
      enterpriseName: 'Ｙａｎｇ Garment 100% (generated)',
      capability: aCapability({ position: { lat: 43.8, lng: 87.6 } }),
    });
    const { orderId, enterpriseId } = await market.order();
    const buyer = market.memberOf(enterpriseId);
    const list = await buyer.call(findMatches, { orderId, q: 'yang  GARMENT' });
    expect(list.data.map(({ factoryId, rank }) => [factoryId, rank])).toEqual([[sought.enterpriseId, 2]]);
    expect((await buyer.call(findMatches, { orderId, q: 'nobody' })).data).toEqual([]);
    const explained = await buyer.call(explainMatch, { orderId, factoryId: sought.enterpriseId });
    expect(explained).toEqual(list.data[0]);
  });

  it('is not shown somebody else’s order', async () => {
    const { enterpriseId } = await market.supplier();
    const { orderId } = await market.order();
    const stranger = market.memberOf(newId());
    expect(await refusalOf(stranger.call(findMatches, { orderId }))).toBe('NOT_FOUND');
    expect(await refusalOf(stranger.call(explainMatch, { orderId, factoryId: enterpriseId }))).toBe(
      'NOT_FOUND',
    );
  });

  it('does not find a factory that does not exist', async () => {
    const { orderId, enterpriseId } = await market.order();
    const asked = market.memberOf(enterpriseId).call(explainMatch, { orderId, factoryId: newId() });
    expect(await refusalOf(asked)).toBe('NOT_FOUND');
  });

  it('has a draft ranked too, which orders shows to its owner alone', async () => {
    const supplier = await market.supplier();
    const { biddingDeadline: _none, ...draft } = aBrief({ state: 'draft' });
    market.harness.stub(getOrderBrief, ({ orderId }) => {
      if (orderId !== draft.orderId) throw new Refusal('NOT_FOUND');
      return draft;
    });
    const find = { orderId: draft.orderId };
    const list = await eventually(async () => {
      const found = await market.memberOf(draft.enterpriseId).call(findMatches, find);
      return found.data.length > 0 && found;
    });
    expect(list.data[0]?.factoryId).toBe(supplier.enterpriseId);
    expect(await refusalOf(market.memberOf(newId()).call(findMatches, find))).toBe('NOT_FOUND');
    const unknown = market.memberOf(draft.enterpriseId).call(findMatches, { orderId: newId() });
    expect(await refusalOf(unknown)).toBe('NOT_FOUND');
  });
});

describe('a supplier’s feed', () => {
  it('shows the open orders that suit, best first, page by page, with the reasons', async () => {
    const { enterpriseId } = await market.supplier();
    const near = await market.order({
      targetPrice: { amount: '30.0000', currency: 'CNY' },
      requiredLevel: 'A',
    });
    const far = await market.order({ position: { lat: 43.8, lng: 87.6 } });
    const between = await market.order({ position: { lat: 31.2, lng: 121.5 } });
    await market.order({ fabrics: ['leather'] });
    const supplier = market.memberOf(enterpriseId);
    const first = await supplier.call(findFeed, { limit: 2 });
    const cursor = first.page.nextCursor;
    const rest = await supplier.call(findFeed, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    expect([...first.data, ...rest.data].map(({ order }) => order.orderId)).toEqual(
      [near, between, far].map(({ orderId }) => orderId),
    );
    expect(rest.page).toEqual({ hasMore: false });
    const {
      position: _position,
      fabrics: _fabrics,
      processes: _processes,
      smvMinutes: _smv,
      ...summary
    } = near;
    expect(first.data[0]?.order).toEqual(summary);
    expect(first.data[0]?.parts).toHaveLength(9);
    expect((await market.memberOf(newId()).call(findFeed, {})).data).toEqual([]);
  });

  it('is filtered by category and mode', async () => {
    const { enterpriseId } = await market.supplier();
    const dress = await market.order();
    const skirt = await market.order({ category: 'skirt' });
    const listed = async (filter: object): Promise<string[]> =>
      (await market.memberOf(enterpriseId).call(findFeed, filter)).data.map(({ order }) => order.orderId);
    expect(await listed({ category: 'skirt' })).toEqual([skirt.orderId]);
    expect((await listed({ mode: 'cmt' })).toSorted()).toEqual([dress.orderId, skirt.orderId].toSorted());
    expect(await listed({ mode: 'fob' })).toEqual([]);
  });

  it('leaves out what takes no bids any more, though nobody has closed it yet', async () => {
    const { enterpriseId } = await market.supplier();
    const { orderId } = await market.order();
    await market.sql(
      `UPDATE matching.open_order SET bidding_deadline = clock_timestamp() - interval '1 second' WHERE order_id = $1`,
      [orderId],
    );
    expect((await market.memberOf(enterpriseId).call(findFeed, {})).data).toEqual([]);
  });

  it('asks identity for the name of a buyer too new to be named in the brief', async () => {
    const { enterpriseId } = await market.supplier();
    const { enterpriseName: _none, ...unnamed } = aBrief();
    await market.taken((await market.harness.publish(orderPublished, unnamed)).id);
    market.harness.stub(getEnterprise, (asked) => ({
      enterpriseId: asked.enterpriseId,
      name: '新来的买家 (generated)',
      uscc: '91330100799655058B',
      createdAt: '2026-01-05T08:00:00.000Z',
    }));
    const feed = await market.memberOf(enterpriseId).call(findFeed, {});
    expect(feed.data.map(({ order }) => order.enterpriseName)).toEqual(['新来的买家 (generated)']);
  });

  it.each(['x', 'W10', Buffer.from('["a","b"]').toString('base64url')])(
    'refuses a cursor it did not make: %s',
    async (cursor) => {
      const refused = market.memberOf(newId()).call(findFeed, { cursor });
      await expect(refused).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        faults: [expect.objectContaining({ pointer: '/cursor' })],
      });
    },
  );
});
