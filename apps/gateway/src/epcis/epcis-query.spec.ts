import { nextLink, queryOf } from './epcis-query.js';

describe('a query for events', () => {
  it('has its values parted by bars, as positions have commas', () => {
    expect(
      queryOf({ EQ_readPoint: 'geo:30.66,113.17|urn:a:b', EQ_action: ['ADD', 'DELETE'], perPage: '10' }),
    ).toEqual({
      EQ_readPoint: ['geo:30.66,113.17', 'urn:a:b'],
      EQ_action: ['ADD', 'DELETE'],
      perPage: 10,
    });
  });

  it('is handed on with what the service will refuse', () => {
    expect(queryOf({ perPage: 'ten', EQ_unheard: 'x' })).toEqual({ perPage: 'ten', EQ_unheard: 'x' });
  });

  it('links to the page after it', () => {
    expect(nextLink('/epcis/v2/events?perPage=2&nextPageToken=old', 'a/b')).toBe(
      '</epcis/v2/events?perPage=2&nextPageToken=a%2Fb>; rel="next"',
    );
  });
});
