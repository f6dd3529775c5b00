import type { DossierView, MeView, OrderView, OwnBidView } from '@tianfu/sdk';
import { whyNoBid, type NoBid } from './bidding.js';

const NOW = Date.parse('2026-11-22T08:00:00Z');
// Only what the decision looks at; the rest of the shapes is the platform's business.
const order = (given: Partial<OrderView> = {}): OrderView =>
  ({
    own: false,
    state: 'open',
    biddingDeadline: '2026-11-22T09:00:00Z',
    actions: ['bid'],
    ...given,
  }) as OrderView;
const me = (permissions: MeView['permissions'] = ['bids.place']): MeView => ({ permissions }) as MeView;
const dossier = (state: DossierView['state'], level: 'A' | 'AA' = 'A'): DossierView =>
  ({ state, certificate: { level } }) as DossierView;
const ownBid = (state: OwnBidView['state']): OwnBidView => ({ state }) as OwnBidView;

const why = (given: Partial<Parameters<typeof whyNoBid>[0]>): NoBid | undefined =>
  whyNoBid({
    order: order(),
    me: me(),
    dossier: dossier('certified'),
    ownBid: undefined,
    nowMs: NOW,
    ...given,
  });

describe('placing a bid', () => {
  it('is possible when the platform offers it', () => {
    expect(why({})).toBeUndefined();
  });

  it.each<[string, Partial<Parameters<typeof whyNoBid>[0]>, NoBid]>([
    ['our own order', { order: order({ own: true }) }, 'own'],
    ['a bid that stands already', { ownBid: ownBid('submitted') }, 'placed'],
    ['a withdrawn bid', { ownBid: ownBid('withdrawn') }, 'withdrawn'],
    ['a closed order', { order: order({ state: 'closed' }) }, 'notOpen'],
    ['a deadline that has passed', { nowMs: NOW + 3_600_000 }, 'passed'],
    ['a role without the right', { me: me([]) }, 'role'],
    ['no certificate', { order: order({ actions: [] }), dossier: dossier('submitted') }, 'notCertified'],
    ['a level too low', { order: order({ actions: [], requiredLevel: 'AA' }) }, 'level'],
    ['anything else the platform refuses', { order: order({ actions: [] }) }, 'other'],
  ])('is refused for %s', (_name, given, reason) => {
    expect(why(given)).toBe(reason);
  });

  it('blames no level that is high enough', () => {
    const refused = order({ actions: [], requiredLevel: 'A' });
    expect(why({ order: refused, dossier: dossier('certified', 'AA') })).toBe('other');
  });
});
