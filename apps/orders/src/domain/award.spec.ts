import { type BidState, ORDER_STATES, Refusal } from '@tianfu/contracts';
import { decideAward } from './award.js';
import { contractTerms } from './contract-terms.js';
import type { CertifiedStanding } from './standing.js';

const deadline = new Date('2026-11-22T04:00:00Z');
const order = {
  state: 'closed',
  category: 'dress',
  requiredLevel: 'A',
  quantityPieces: 300,
  biddingDeadline: deadline,
} as const;
const terms = { unitPrice: { amount: '12.5000', currency: 'CNY' }, leadTimeDays: 14, quantityPieces: 300 };
const bid = { state: 'opened' as BidState, sealedAt: new Date(deadline.getTime() - 1), terms };
const standing: CertifiedStanding = {
  enterpriseId: 'e',
  certificateId: 'c',
  standingVersion: 1,
  state: 'certified',
  level: 'A',
  scope: ['dress'],
  validUntil: '2027-11-22',
};
const today = '2026-11-22';

function refusalOf(decide: () => unknown): Refusal | undefined {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const codeOf = (decide: () => unknown): string => refusalOf(decide)?.code ?? 'awarded';

describe('an award', () => {
  it('goes to an opened bid of a certified supplier that covers the closed order', () => {
    expect(decideAward(order, bid, standing, today)).toEqual({ terms, standing });
  });

  it('is made while the order is closed and never again', () => {
    const codes = ORDER_STATES.map((state) => [
      state,
      codeOf(() => decideAward({ ...order, state }, bid, standing, today)),
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      draft: 'ORDER_NOT_CLOSED',
      open: 'ORDER_NOT_CLOSED',
      closed: 'awarded',
      awarded: 'ORDER_ALREADY_AWARDED',
      contracted: 'ORDER_ALREADY_AWARDED',
      producing: 'ORDER_ALREADY_AWARDED',
      delivered: 'ORDER_ALREADY_AWARDED',
      completed: 'ORDER_ALREADY_AWARDED',
      failed: 'ORDER_NOT_CLOSED',
      cancelled: 'ORDER_NOT_CLOSED',
    });
  });

  it('is refused for a bid that was withdrawn, lost, never opened or sealed at the deadline', () => {
    const withdrawn = { ...bid, state: 'withdrawn' as const };
    const unopened = { ...bid, terms: undefined };
    const late = { ...bid, sealedAt: deadline };
    for (const not of [withdrawn, { ...bid, state: 'lost' as const }, unopened, late]) {
      expect(codeOf(() => decideAward(order, not, standing, today))).toBe('BID_NOT_AWARDABLE');
    }
  });

  it('is refused when the bidder is not certified any more', () => {
    expect(codeOf(() => decideAward(order, bid, undefined, today))).toBe('BID_NOT_AWARDABLE');
    expect(codeOf(() => decideAward(order, bid, standing, '2027-11-23'))).toBe('BID_NOT_AWARDABLE');
  });

  it('is refused with both numbers when the bid does not cover the order', () => {
    const small = { ...bid, terms: { ...terms, quantityPieces: 299 } };
    const refusal = refusalOf(() => decideAward(order, small, standing, today));
    expect(refusal).toMatchObject({ code: 'QUANTITY_TOO_SMALL', params: { offered: 299, wanted: 300 } });
  });
});

describe('the contract of an award', () => {
  it('states the amount, in capitals too, and the last moment of the day the goods are ready', () => {
    // 23:30 in China on the 22nd.
    const fixed = contractTerms(terms, 300, new Date('2026-11-22T15:30:00Z'));
    expect(fixed).toEqual({
      amount: { minor: 375_000n, currency: 'CNY' },
      amountInWords: '人民币叁仟柒佰伍拾元整',
      readyBy: new Date('2026-12-06T15:59:59Z'),
    });
  });
});
