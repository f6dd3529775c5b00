import { addDays, shanghaiDate } from '@tianfu/kernel';
import fc from 'fast-check';
import { contentFaults, deadlineOf, timeFaults } from './posting-rules.js';

const now = new Date('2026-11-22T04:00:00Z');
const limits = { minBiddingSeconds: 60 };
const later = (ms: number): Date => new Date(now.getTime() + ms);
const DAY_MS = 86_400_000;

const content = {
  matrix: [
    { colour: '黑', size: 'S', quantityPieces: 100 },
    { colour: '黑', size: 'M', quantityPieces: 200 },
  ],
  quantityPieces: 300,
  deliveryDate: '2026-12-31',
};

describe('the content of an order', () => {
  it('is accepted when the matrix sums to the quantity', () => {
    expect(contentFaults(content, undefined)).toEqual([]);
  });

  it('is refused with both numbers when the matrix does not sum to the quantity', () => {
    expect(contentFaults({ ...content, quantityPieces: 301 }, undefined)).toEqual([
      { pointer: '/quantityPieces', code: 'sum', params: { quantityPieces: 301, sumPieces: 300 } },
    ]);
  });

  it('is refused at the cell that names a colour and size for the second time', () => {
    const matrix = [...content.matrix, { colour: ' 黑', size: 'ｓ', quantityPieces: 1 }];
    expect(contentFaults({ ...content, matrix, quantityPieces: 301 }, undefined)).toEqual([
      { pointer: '/matrix/2', code: 'duplicate' },
    ]);
  });

  it('is refused at the cell without pieces', () => {
    const matrix = [{ colour: '黑', size: 'S', quantityPieces: 0 }];
    expect(contentFaults({ ...content, matrix }, undefined)).toEqual([
      { pointer: '/matrix/0/quantityPieces', code: 'quantity' },
    ]);
  });

  it('names the cells, the colour or the size that are too many or empty', () => {
    const many = Array.from({ length: 61 }, (_, index) => ({
      colour: `${index}`,
      size: 'M',
      quantityPieces: 1,
    }));
    expect(contentFaults({ ...content, matrix: many, quantityPieces: 61 }, undefined)).toEqual([
      { pointer: '/matrix', code: 'too-many-colours', params: { maximum: 60 } },
    ]);
    expect(contentFaults({ ...content, matrix: [] }, undefined)).toEqual([
      { pointer: '/matrix', code: 'empty' },
    ]);
    expect(contentFaults({ ...content, quantityPieces: 0 }, undefined)).toEqual([
      { pointer: '/quantityPieces', code: 'quantity' },
    ]);
    const unnamed = [{ colour: ' ', size: 'M', quantityPieces: 300 }];
    expect(contentFaults({ ...content, matrix: unnamed }, undefined)).toEqual([
      { pointer: '/matrix/0', code: 'empty' },
    ]);
  });

  it('is refused when a target price is to be shown that nobody gave', () => {
    expect(contentFaults({ ...content, targetPriceShown: true }, undefined)).toEqual([
      { pointer: '/targetPriceShown', code: 'nothing-to-show' },
    ]);
  });

  it('wants the goods after the day, in China, the bidding ends', () => {
    // 16:30 UTC is half past midnight of the next day in China.
    const deadline = new Date('2026-12-30T16:30:00Z');
    expect(contentFaults(content, deadline)).toEqual([{ pointer: '/deliveryDate', code: 'before-deadline' }]);
    expect(contentFaults(content, new Date('2026-12-30T15:30:00Z'))).toEqual([]);
  });

  it('adds up for every matrix of distinct cells, and for no other sum', () => {
    const cell = fc.record({
      colour: fc.constantFrom('红', '黑', '白'),
      size: fc.constantFrom('S', 'M', 'L'),
      quantityPieces: fc.integer({ min: 1, max: 1000 }),
    });
    const cells = fc.uniqueArray(cell, {
      minLength: 1,
      maxLength: 9,
      selector: ({ colour, size }) => colour + size,
    });
    fc.assert(
      fc.property(cells, fc.integer({ min: -5, max: 5 }), (matrix, beside) => {
        const sum = matrix.reduce((total, { quantityPieces }) => total + quantityPieces, 0);
        const quantityPieces = Math.max(1, sum + beside);
        const codes = contentFaults({ ...content, matrix, quantityPieces }, undefined).map(
          ({ code }) => code,
        );
        expect(codes).toEqual(quantityPieces === sum ? [] : ['sum']);
      }),
    );
  });
});

describe('the times of an order', () => {
  const faultsOf = (deadline: Date | undefined, deliveryDate = content.deliveryDate) =>
    timeFaults({ deliveryDate }, deadline, now, limits);

  it('are right for a draft delivered tomorrow, and wrong for one delivered today', () => {
    expect(faultsOf(undefined, addDays(shanghaiDate(now), 1))).toEqual([]);
    expect(faultsOf(undefined, shanghaiDate(now))).toEqual([{ pointer: '/deliveryDate', code: 'past' }]);
  });

  it('leave bidders at least a minute', () => {
    expect(faultsOf(later(0))).toEqual([{ pointer: '/biddingDeadline', code: 'past' }]);
    expect(faultsOf(later(-1))).toEqual([{ pointer: '/biddingDeadline', code: 'past' }]);
    expect(faultsOf(later(59_999))).toEqual([
      { pointer: '/biddingDeadline', code: 'too-soon', params: { minimumSeconds: 60 } },
    ]);
    expect(faultsOf(later(60_000))).toEqual([]);
  });

  it('end the bidding within ninety days', () => {
    expect(faultsOf(later(90 * DAY_MS))).toEqual([]);
    expect(faultsOf(later(90 * DAY_MS + 1))).toEqual([
      { pointer: '/biddingDeadline', code: 'too-late', params: { maximumDays: 90 } },
    ]);
  });

  it('name every fault at once', () => {
    expect(faultsOf(later(-1), '2020-01-01').map(({ pointer }) => pointer)).toEqual([
      '/deliveryDate',
      '/biddingDeadline',
    ]);
  });
});

describe('a deadline', () => {
  it('is read with its offset, and left out when there is none', () => {
    expect(deadlineOf('2026-11-23T12:00:00+08:00')?.toISOString()).toBe('2026-11-23T04:00:00.000Z');
    expect(deadlineOf(undefined)).toBeUndefined();
  });
});
