import { dearerThanAlone, dearerViaHub, notOnce, unbalanced } from './check-shipping.js';
import { cartonsOf } from './ready-goods.js';

const cny = (amount: string) => ({ amount, currency: 'CNY' as const });
const share = (pays: string, alone: string) => ({
  consignmentId: 'c',
  consignmentNumber: 'CS-1',
  enterpriseName: '示例工厂',
  pays: cny(pays),
  alone: cny(alone),
  aloneBy: 'vehicle' as const,
});
const trip = (cost: string, hubCarries: string, ...shares: ReturnType<typeof share>[]) => ({
  number: 'TR-1',
  cost: cny(cost),
  hubCarries: cny(hubCarries),
  shares,
});

describe('the shares of a trip', () => {
  it('balance when they and what the hub carries are its cost to the fen', () => {
    expect(unbalanced([trip('100.01', '0.01', share('40.00', '60.00'), share('60.00', '60.00'))])).toEqual(
      [],
    );
    expect(unbalanced([trip('100.01', '0.00', share('100.00', '100.00'))])).toEqual([
      'TR-1 costs 100.01, and 10000 fen are paid',
    ]);
  });

  it('are named where somebody pays a fen more than alone', () => {
    expect(dearerThanAlone([trip('60.00', '0.00', share('60.00', '60.00'))])).toEqual([]);
    expect(dearerThanAlone([trip('60.01', '0.00', share('60.01', '60.00'))])).toHaveLength(1);
  });
});

describe('goods in two legs via the hub', () => {
  const goods = (pays: string, alone: string, ...legs: { share?: ReturnType<typeof share> }[]) => ({
    number: 'CS-1',
    viaHub: { legs, pays: cny(pays), alone: cny(alone) },
  });
  const leg = { share: share('50.00', '60.00') };
  it('are named where both cost a fen more than alone, or one has no price', () => {
    expect(dearerViaHub([goods('100.00', '100.00', leg, leg), { number: 'CS-2' }])).toEqual([]);
    expect(dearerViaHub([goods('100.01', '100.00', leg, leg)])).toEqual([
      'CS-1 pays 100.01 in two legs, alone it were 100.00',
    ]);
    expect(dearerViaHub([goods('50.00', '100.00', leg, {})])).toEqual(['CS-1 has a leg without a price']);
  });
});

describe('a consignment', () => {
  const step = (event: string) => ({
    event,
    state: 'delivered',
    at: '2026-11-22T00:00:00.000Z',
    by: 'member' as const,
  });
  it('is delivered once, neither never nor twice', () => {
    const goods = (...events: string[]) => [
      { number: 'CS-1', state: 'delivered' as const, history: events.map(step) },
    ];
    expect(notOnce(goods('deliver'))).toEqual([]);
    expect(notOnce(goods())).toHaveLength(1);
    expect(notOnce(goods('deliver', 'deliver'))).toHaveLength(1);
  });
});

describe('the cartons of an order', () => {
  it('hold every piece, forty of a colour and size each and the rest in one more', () => {
    const cartons = cartonsOf([
      { colour: '黑', size: 'M', quantityPieces: 90 },
      { colour: '白', size: 'L', quantityPieces: 7 },
    ]);
    expect(cartons.map(({ count, contents }) => [count, contents[0]?.quantityPieces])).toEqual([
      [2, 40],
      [1, 10],
      [1, 7],
    ]);
  });
});
