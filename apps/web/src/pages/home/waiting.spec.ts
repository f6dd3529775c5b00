import type { DossierSummary, DossierView, FeedItem, OrderSummary, OwnBidView } from '@tianfu/sdk';
import type { Errand } from './errands.js';
import { idOf, whatWaits, type WaitingSources } from './waiting.js';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const inHours = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

// Only what the list looks at.
const order = (orderId: string, state: OrderSummary['state'], deadline?: string): OrderSummary =>
  ({ orderId, state, biddingDeadline: deadline }) as OrderSummary;
const feed = (orderId: string, deadline: string): FeedItem => ({
  order: order(orderId, 'open', deadline),
  score: 80,
  parts: [],
  matchedAt: inHours(-1),
});
const dossier = (state: DossierView['state']): DossierView => ({ dossierId: 'd', state }) as DossierView;
const queued = (dossierId: string, hoursAgo: number): DossierSummary =>
  ({ dossierId, state: 'submitted', submittedAt: inHours(-hoursAgo) }) as DossierSummary;

const bid = (orderId: string, state: OwnBidView['state'], inHowManyHours = 1): OwnBidView =>
  ({ bidId: orderId, orderId, state, biddingDeadline: inHours(inHowManyHours) }) as OwnBidView;

const waits = (given: Partial<WaitingSources>): string[] =>
  whatWaits({
    orders: [],
    feed: [],
    bids: [],
    dossier: undefined,
    queue: [],
    errands: [],
    nowMs: NOW,
    ...given,
  }).map((item) => `${item.kind} ${idOf(item)}`);

describe('what waits for me', () => {
  it('has the most urgent first: a closing order, bids to compare, a revision, a draft', () => {
    expect(
      waits({
        orders: [order('draft', 'draft'), order('compare', 'closed'), order('open', 'open')],
        feed: [feed('tomorrow', inHours(20)), feed('soon', inHours(1))],
        dossier: dossier('revision-requested'),
      }),
    ).toEqual(['bid soon', 'compare compare', 'dossier d', 'bid tomorrow', 'draft draft']);
  });

  it('leaves out orders we have bid on and those that have closed', () => {
    expect(
      waits({
        feed: [feed('mine', inHours(1)), feed('late', inHours(-1))],
        bids: [bid('mine', 'submitted')],
      }),
    ).toEqual([]);
  });

  it('has bids to be confirmed again before they lapse, and goods that have come', () => {
    expect(
      waits({
        orders: [order('come', 'delivered')],
        bids: [bid('changed', 'unconfirmed'), bid('over', 'unconfirmed', -1)],
      }),
    ).toEqual(['reconfirm changed', 'receive come']);
  });

  it('does not wait for us while the platform reviews, nor once certified', () => {
    expect(waits({ dossier: dossier('submitted') })).toEqual([]);
    expect(waits({ dossier: dossier('certified') })).toEqual([]);
  });

  it('has what waits in logistics among the rest: trouble before bids to compare, a draft after them', () => {
    const errands: Errand[] = [
      { errand: 'complete', id: 'c', title: '连衣裙 20 箱', number: 'CS-1' },
      { errand: 'trouble', count: 2 },
    ];
    expect(waits({ orders: [order('compare', 'closed')], errands })).toEqual([
      'errand trouble',
      'compare compare',
      'errand complete c',
    ]);
  });

  it('has a request for our price by its deadline, and opened quotes like bids to compare', () => {
    const request = { title: '针织衫 20 箱', number: 'RQ-1', deadline: inHours(1) };
    const errands: Errand[] = [
      { errand: 'quote', id: 'late', ...request, leftMs: 30 * 3_600_000 },
      { errand: 'compare', id: 'opened', title: '连衣裙 20 箱', number: 'RQ-2' },
      { errand: 'quote', id: 'soon', ...request, leftMs: 3_600_000 },
    ];
    expect(waits({ errands })).toEqual(['errand quote soon', 'errand compare opened', 'errand quote late']);
  });

  it('puts the dossier that waits longest first for an operator', () => {
    expect(waits({ queue: [queued('new', 1), queued('old', 20)] })).toEqual(['queue old', 'queue new']);
  });
});
