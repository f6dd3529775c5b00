import { byDeparture, roundOf, type Run } from './rounds.js';

const run = (tripId: string, plate: string, leavesAt: string): Run => ({
  tripId,
  plate,
  stops: [{ leavesAt }, { leavesAt: '2026-11-25T12:00:00.000Z' }],
});
const morning = run('m', '鄂R1', '2026-11-24T00:00:00.000Z');
const noon = run('n', '鄂R1', '2026-11-24T04:00:00.000Z');
const nextDay = run('d', '鄂R1', '2026-11-24T16:30:00.000Z');
const other = run('o', '鄂R2', '2026-11-24T01:00:00.000Z');
const all = [noon, nextDay, other, morning];

describe('the rounds of a vehicle', () => {
  it('are counted by departure, a day in Beijing at a time', () => {
    expect(roundOf(morning, all)).toEqual({ round: 1, of: 2 });
    expect(roundOf(noon, all)).toEqual({ round: 2, of: 2 });
  });

  it('are not counted where there is one', () => {
    expect(roundOf(nextDay, all)).toBeUndefined();
    expect(roundOf(other, all)).toBeUndefined();
  });

  it('are driven in the order of departure', () => {
    expect(all.toSorted(byDeparture).map(({ tripId }) => tripId)).toEqual(['m', 'o', 'n', 'd']);
  });
});
