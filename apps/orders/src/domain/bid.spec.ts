import { canonicalTerms, offerFaults, sealedTerms } from './bid.js';

const terms = { unitPrice: { amount: '12.5', currency: 'CNY' }, leadTimeDays: 14, quantityPieces: 300 };

describe('the terms of a bid', () => {
  it('have one spelling, whatever order the fields came in', () => {
    const sealed = sealedTerms({ ...terms, remark: '含包装' });
    expect(canonicalTerms(sealed)).toBe(
      '{"leadTimeDays":14,"quantityPieces":300,"remark":"含包装","unitPrice":{"amount":"12.5000","currency":"CNY"}}',
    );
    const turned = { remark: '含包装', ...terms, unitPrice: { currency: 'CNY', amount: '12.5000' } };
    expect(canonicalTerms(sealedTerms(turned))).toBe(canonicalTerms(sealed));
  });

  it('leave out a remark that was not made', () => {
    expect(sealedTerms(terms)).toEqual({ ...terms, unitPrice: { amount: '12.5000', currency: 'CNY' } });
  });

  it('may offer fewer pieces than ordered, not more, and the refusal repeats nothing of the offer', () => {
    expect(offerFaults({ quantityPieces: 299 }, { quantityPieces: 300 })).toEqual([]);
    expect(offerFaults({ quantityPieces: 300 }, { quantityPieces: 300 })).toEqual([]);
    expect(offerFaults({ quantityPieces: 301 }, { quantityPieces: 300 })).toEqual([
      { pointer: '/quantityPieces', code: 'more-than-ordered', params: { orderedPieces: 300 } },
    ]);
  });
});
