import type { OrderState } from '@tianfu/contracts';
import { orderActions } from './order-view.js';
import type { CertifiedStanding } from './standing.js';

const now = new Date('2026-11-22T04:00:00Z');
const today = '2026-11-22';
const standing: CertifiedStanding = {
  enterpriseId: 'e',
  certificateId: 'c',
  standingVersion: 1,
  state: 'certified',
  level: 'A',
  scope: ['dress'],
  validUntil: '2027-11-22',
};
const poster = {
  own: true,
  makes: false,
  mayPost: true,
  mayAward: true,
  mayBid: true,
  mayMake: true,
  mayReceive: true,
  standing,
};
const supplier = { ...poster, own: false };
const order = (state: OrderState) => ({
  state,
  category: 'dress',
  requiredLevel: undefined,
  biddingDeadline: new Date(now.getTime() + 1),
  ready: false,
});

describe('what may be done with an order', () => {
  it.each([
    ['draft', ['edit', 'publish', 'cancel']],
    ['open', ['amend', 'cancel']],
    ['closed', ['cancel', 'award']],
    ['awarded', []],
    ['failed', []],
  ] as const)('by its poster while it is %s', (state, actions) => {
    expect(orderActions(order(state), poster, now, today)).toEqual(actions);
  });

  it('is nothing without the role for it', () => {
    const onlooker = { ...poster, mayPost: false, mayAward: false };
    expect(orderActions(order('closed'), onlooker, now, today)).toEqual([]);
  });

  it('is bidding for a certified supplier until the deadline', () => {
    const open = order('open');
    expect(orderActions(open, supplier, now, today)).toEqual(['bid']);
    expect(orderActions(open, supplier, open.biddingDeadline, today)).toEqual([]);
    expect(orderActions(open, { ...supplier, standing: undefined }, now, today)).toEqual([]);
    expect(orderActions(open, { ...supplier, mayBid: false }, now, today)).toEqual([]);
    expect(orderActions(order('closed'), supplier, now, today)).toEqual([]);
  });

  it.each([
    ['awarded', false, ['start-production', 'mark-ready']],
    ['producing', false, ['mark-ready']],
    ['producing', true, []],
    ['delivered', true, []],
    ['completed', true, []],
  ] as const)('by the supplier it was awarded to while it is %s (ready: %s)', (state, ready, actions) => {
    const maker = { ...supplier, makes: true };
    expect(orderActions({ ...order(state), ready }, maker, now, today)).toEqual(actions);
    expect(orderActions({ ...order(state), ready }, { ...maker, mayMake: false }, now, today)).toEqual([]);
  });

  it.each([
    ['producing', false, []],
    ['producing', true, ['confirm-receipt']],
    ['delivered', true, ['confirm-receipt']],
    ['completed', true, []],
  ] as const)('by its poster after the award while it is %s (ready: %s)', (state, ready, actions) => {
    expect(orderActions({ ...order(state), ready }, poster, now, today)).toEqual(actions);
    expect(orderActions({ ...order(state), ready }, { ...poster, mayReceive: false }, now, today)).toEqual(
      [],
    );
  });
});
