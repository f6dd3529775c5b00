import {
  factoriesSearch,
  marketSearch,
  orderPageSearch,
  ordersSearch,
  reviewSearch,
  signInSearch,
} from './search.js';
import { parseSearchText, searchText } from './search-text.js';

const through = <T extends object>(parse: (raw: Record<string, unknown>) => T, search: T): T =>
  parse(parseSearchText(searchText(Object.fromEntries(Object.entries(search)))));

describe('filters in the address', () => {
  it('come back as they were set', () => {
    const market = {
      category: ['shirt', 'dress'] as ('shirt' | 'dress')[],
      mode: 'cmt' as const,
      minQuantityPieces: 300,
      deliveryFrom: '2027-01-01',
      sort: 'biddingDeadline' as const,
    };
    expect(through(marketSearch, market)).toEqual(market);
    expect(through(ordersSearch, { state: ['open'], q: '100%, 连衣裙&' })).toEqual({
      state: ['open'],
      q: '100%, 连衣裙&',
    });
    expect(through(reviewSearch, { dossier: '0190', q: '123' })).toEqual({ dossier: '0190', q: '123' });
  });

  it('read well', () => {
    expect(searchText({ state: ['open', 'closed'], q: 'dress', none: undefined, empty: '' })).toBe(
      '?state=open,closed&q=dress',
    );
    expect(searchText({})).toBe('');
  });

  it('drop what nobody knows: an old or mistyped link still opens', () => {
    expect(ordersSearch({ state: 'open,gone', q: '  ' })).toEqual({ state: ['open'] });
    expect(marketSearch({ minQuantityPieces: '-5', deliveryFrom: 'soon', sort: 'price' })).toEqual({});
    expect(orderPageSearch({ tab: 'secrets' })).toEqual({});
    expect(factoriesSearch({ countryCode: 'China' })).toEqual({});
  });

  it('lead back only to a path of this app after signing in', () => {
    expect(signInSearch({ next: '/orders?state=open' })).toEqual({ next: '/orders?state=open' });
    const elsewhere = ['//evil.example', '/\\evil.example', 'https://evil.example', 7];
    expect(elsewhere.map((next) => signInSearch({ next }))).toEqual([{}, {}, {}, {}]);
  });
});
