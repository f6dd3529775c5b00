import { EVENTS, type LiveEvent } from '@tianfu/sdk';
import { affectedKeys, arrivalsOf, changedIds } from './affected.js';

// A live event of any subject; each decision looks at subject and ids only.
const happening = (subject: string, payload: object = {}): LiveEvent =>
  ({ id: 'e', subject, occurredAt: '2026-11-22T08:00:00Z', payload }) as unknown as LiveEvent;

describe('a live update', () => {
  it.each(Object.keys(EVENTS))('of %s knows what it makes out of date', (subject) => {
    expect(Array.isArray(affectedKeys(happening(subject, { orderId: 'o' })))).toBe(true);
  });

  it('of an opening refreshes orders and bids', () => {
    expect(affectedKeys(happening('orders.order.closed.v1'))).toEqual(
      expect.arrayContaining([['orders'], ['bids']]),
    );
  });

  it('lets the rows it is about glow', () => {
    expect(changedIds(happening('orders.bid.placed.v1', { orderId: 'o', bidId: 'b', revision: 1 }))).toEqual([
      'o',
      'b',
    ]);
  });

  it('lets new rows wait instead of pushing them under the finger', () => {
    expect(arrivalsOf(happening('orders.order.published.v1'), false)).toEqual(['market']);
    expect(arrivalsOf(happening('matching.order.matched.v1'), true)).toEqual(['notices', 'feed']);
  });
});
