import fc from 'fast-check';
import { compare } from './comparison.js';
import { priceRanks } from './opening.js';

const bid = (bidId: string, amount: string, leadTimeDays = 10, quantityPieces = 300, currency = 'CNY') => ({
  bidId,
  terms: { unitPrice: { amount, currency }, leadTimeDays, quantityPieces },
});
const order = { quantityPieces: 300, deliveryDate: '2026-12-02' };
const today = '2026-11-22';

describe('bids side by side', () => {
  it('show the total of the whole order, rounded once', () => {
    const [one] = compare([bid('a', '12.3450')], { ...order, quantityPieces: 333 }, today);
    expect(one?.total).toEqual({ amount: '4110.89', currency: 'CNY' });
  });

  it('flag the lowest price, the shortest lead time, the covered quantity and the met delivery', () => {
    const flags = compare([bid('a', '12.0000', 10), bid('b', '11.0000', 11, 200)], order, today).map(
      ({ lowestPrice, shortestLeadTime, coversQuantity, meetsDelivery }) => ({
        lowestPrice,
        shortestLeadTime,
        coversQuantity,
        meetsDelivery,
      }),
    );
    expect(flags).toEqual([
      { lowestPrice: false, shortestLeadTime: true, coversQuantity: true, meetsDelivery: true },
      { lowestPrice: true, shortestLeadTime: false, coversQuantity: false, meetsDelivery: false },
    ]);
  });

  it('give no rank across currencies', () => {
    const ranks = priceRanks([bid('a', '12.0000'), bid('b', '2.0000', 1, 1, 'USD'), bid('c', '13.0000')]);
    expect(Object.fromEntries(ranks)).toEqual({ a: 1, b: 1, c: 2 });
  });

  it('rank equal prices alike and the next one after all of them', () => {
    const ranks = priceRanks([bid('a', '9.0000'), bid('b', '8.0000'), bid('c', '8.0000')]);
    expect(Object.fromEntries(ranks)).toEqual({ a: 3, b: 1, c: 1 });
  });

  it('rank by how many are cheaper, for any bids', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(prices, (amounts) => {
        const ranks = priceRanks(amounts.map((amount, index) => bid(`${index}`, `${amount}`)));
        for (const [index, amount] of amounts.entries()) {
          expect(ranks.get(`${index}`)).toBe(amounts.filter((other) => other < amount).length + 1);
        }
      }),
    );
  });

  it('are nothing for an order without bids', () => {
    expect(compare([], order, today)).toEqual([]);
  });
});
