import { err, ok } from '@tianfu/kernel';
import { awardableTerms } from './bid-states.js';
import { openAll } from './opening.js';

const salt = 'a'.repeat(64);
const prices: Record<string, number | undefined> = { one: 30, two: 20, torn: undefined, three: 20 };
const sealed = Object.keys(prices).map((bidId) => ({ bidId }));

describe('the opening of sealed bids', () => {
  it('ranks what can be read, equal prices together, and disqualifies what cannot', () => {
    const verdicts = openAll(
      sealed,
      ({ bidId }) => {
        const price = prices[bidId];
        return price === undefined ? err('does-not-open') : ok({ salt, terms: { price } });
      },
      ({ price }) => ({ currency: 'CNY', units: BigInt(price) }),
    );
    expect(verdicts).toEqual([
      { bidId: 'one', state: 'opened', terms: { price: 30 }, salt, priceRank: 3, openedBids: 3 },
      { bidId: 'two', state: 'opened', terms: { price: 20 }, salt, priceRank: 1, openedBids: 3 },
      { bidId: 'torn', state: 'disqualified', disqualifiedReason: 'does-not-open' },
      { bidId: 'three', state: 'opened', terms: { price: 20 }, salt, priceRank: 1, openedBids: 3 },
    ]);
  });
});

describe('a bid that is to be awarded', () => {
  const deadline = new Date('2026-11-22T04:00:00Z');
  const bid = { mayWin: true, sealedAt: new Date(deadline.getTime() - 1), terms: { price: 1 } };

  it('was opened, may win, and was sealed before the deadline', () => {
    expect(awardableTerms(bid, deadline)).toEqual({ price: 1 });
    expect(awardableTerms({ ...bid, mayWin: false }, deadline)).toBeUndefined();
    expect(awardableTerms({ ...bid, terms: undefined }, deadline)).toBeUndefined();
    expect(awardableTerms({ ...bid, sealedAt: deadline }, deadline)).toBeUndefined();
  });
});
