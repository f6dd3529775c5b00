import { MAX_CONDITIONS, type OrderContent } from '@tianfu/contracts';
import { amendmentFaults, deadlineAfter } from './amending.js';

const HOUR_MS = 3_600_000;
const publishedAt = new Date('2026-11-22T00:00:00Z');
const after = (hours: number): Date => new Date(publishedAt.getTime() + hours * HOUR_MS);
const limits = { minBiddingSeconds: 60 };
const bidding = (hours: number, conditions = 1) => ({
  publishedAt,
  biddingDeadline: after(hours),
  conditions,
});

const content: OrderContent = {
  title: '碎花连衣裙',
  category: 'dress',
  fabrics: ['chiffon'],
  processes: ['sewing'],
  matrix: [{ colour: '黑', size: 'S', quantityPieces: 100 }],
  quantityPieces: 100,
  deliveryDate: '2027-01-22',
  destination: { address: '天门', position: { lat: 30.66, lng: 113.17 } },
  mode: 'fob',
};

describe('the deadline after a change of conditions', () => {
  it('stays where it was while there is time enough', () => {
    expect(deadlineAfter(bidding(8), undefined, after(4), limits)).toEqual(after(8));
  });

  it('leaves the bidders half of the whole time when it is near', () => {
    expect(deadlineAfter(bidding(8), undefined, after(7.5), limits)).toEqual(after(11.5));
  });

  it('leaves them a day at most, and never less than any order takes bids', () => {
    expect(deadlineAfter(bidding(240), undefined, after(239), limits)).toEqual(after(263));
    const minute = deadlineAfter(bidding(1 / 60), undefined, after(0.9 / 60), limits);
    expect(minute).toEqual(after(1.9 / 60));
  });

  it('may be put off further', () => {
    expect(deadlineAfter(bidding(8), after(30), after(1), limits)).toEqual(after(30));
  });
});

describe('a change of conditions', () => {
  const faults = (given: { asked?: Date; after?: OrderContent; conditions?: number }): string[] =>
    amendmentFaults(bidding(8, given.conditions), given.asked, after(1), {
      before: content,
      after: given.after ?? { ...content, deliveryDate: '2027-02-01' },
    }).map(({ pointer, code }) => `${pointer} ${code}`);

  it('is any difference suppliers can see', () => {
    expect(faults({})).toEqual([]);
    const { title, ...rest } = content;
    expect(faults({ after: { ...rest, title } })).toEqual([' unchanged']);
    const [cell] = content.matrix;
    const turned = { quantityPieces: 100, size: 'S', colour: cell?.colour ?? '' };
    expect(faults({ after: { ...content, matrix: [turned] } })).toEqual([' unchanged']);
  });

  it('never brings the deadline forward, nor puts it off for more than ninety days', () => {
    expect(faults({ asked: after(7) })).toEqual(['/biddingDeadline earlier-than-before']);
    expect(faults({ asked: after(24 * 91) })).toEqual(['/biddingDeadline too-late']);
  });

  it('comes to an end', () => {
    expect(faults({ conditions: MAX_CONDITIONS })).toEqual([' too-many-amendments']);
  });
});
