import { bidDecided, certificateGranted, explainMatch, findMatches } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually } from '@tianfu/testing';
import { matchingService } from '../src/index.js';
import { aCapability, aGrant, TestMarket } from './market.js';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.start();
});
afterAll(() => market.stop());

describe('a certificate', () => {
  it('makes a supplier known, with what it can do', async () => {
    const order = await market.order();
    const { enterpriseId: factoryId, enterpriseName: name } = await market.supplier();
    const seen = await eventually(() =>
      market.memberOf(order.enterpriseId).call(explainMatch, { orderId: order.orderId, factoryId }),
    );
    expect(seen).toMatchObject({
      factoryId,
      name,
      place: '天门市岳口镇',
      suitable: true,
      level: 'AA',
      misfits: [],
    });
    expect(seen.parts).toHaveLength(9);
  });

  it('that stops leaves the supplier in the directory, with the reason', async () => {
    const order = await market.order();
    const supplier = await market.supplier();
    await market.stopped(supplier, 'suspended', 2);
    const seen = await eventually(async () => {
      const now = await market
        .memberOf(order.enterpriseId)
        .call(explainMatch, { orderId: order.orderId, factoryId: supplier.enterpriseId });
      return !now.suitable && now;
    });
    expect(seen.misfits).toEqual([{ code: 'not-certified', facts: { state: 'suspended' } }]);
    expect(seen.parts).toEqual([]);
    expect(seen).not.toHaveProperty('score');
  });

  it('told of in the wrong order ends as the latest news says', async () => {
    const order = await market.order();
    const supplier = aGrant({ standingVersion: 1 });
    await market.stopped(supplier, 'revoked', 2);
    const { id } = await market.harness.publish(certificateGranted, supplier);
    await market.taken(id);
    await market.stopped(supplier, 'suspended', 1);
    const seen = await eventually(() =>
      market
        .memberOf(order.enterpriseId)
        .call(explainMatch, { orderId: order.orderId, factoryId: supplier.enterpriseId }),
    );
    expect(seen.misfits).toEqual([{ code: 'not-certified', facts: { state: 'revoked' } }]);
    expect(await market.matchedSuppliers(order.orderId)).not.toContain(supplier.enterpriseId);
  });

  it('granted later brings the open orders that suit into the feed, and a change takes them out', async () => {
    const order = await market.order();
    const supplier = await market.supplier();
    await eventually(async () =>
      (await market.matchedSuppliers(order.orderId)).includes(supplier.enterpriseId),
    );
    const changed = { ...supplier, capability: aCapability({ moqPieces: 5_000 }), standingVersion: 2 };
    await market.harness.publish(certificateGranted, changed);
    await eventually(
      async () => !(await market.matchedSuppliers(order.orderId)).includes(supplier.enterpriseId),
    );
  });
});

it('a decided bid counts in the supplier’s record, once however often it is told', async () => {
  const order = await market.order();
  const { enterpriseId } = await market.supplier();
  const bid = {
    bidId: newId(),
    orderId: newId(),
    orderNumber: 'PO-2026-000009',
    orderTitle: '裙',
    enterpriseId,
    revision: 1,
  };
  const told = await market.harness.publish(bidDecided, { ...bid, outcome: 'won' });
  await market.taken(told.id);
  await market.harness.publish(bidDecided, told.payload, { id: told.id });
  await market.taken(
    (await market.harness.publish(bidDecided, { ...bid, bidId: newId(), outcome: 'lost' })).id,
  );
  const record = await eventually(async () => {
    const { parts } = await market
      .memberOf(order.enterpriseId)
      .call(explainMatch, { orderId: order.orderId, factoryId: enterpriseId });
    const found = parts.find(({ part }) => part === 'record');
    return found !== undefined && 'decided' in found.facts && found.facts.decided === 2 && found;
  });
  expect(record.facts).toEqual({ won: 1, decided: 2 });
});

it('every copy of the service knows a supplier within a second', async () => {
  const second = await market.harness.startCopy(matchingService);
  try {
    const order = await market.order({ title: 'copies' });
    const { enterpriseName } = await market.supplier({ enterpriseName: '两份副本 (generated)' });
    const buyer = market.memberOf(order.enterpriseId);
    const find = { orderId: order.orderId, q: enterpriseName };
    // Copies take turns: it is there whoever of them answers, once each has looked again.
    await eventually(async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => buyer.call(findMatches, find)));
      return answers.every(({ data }) => data.length === 1);
    });
    const turns = await Promise.all(Array.from({ length: 12 }, () => buyer.call(findMatches, find)));
    expect(turns.map(({ data }) => data.map(({ name }) => name))).toEqual(turns.map(() => [enterpriseName]));
  } finally {
    await second.stop();
  }
});
