import { describe, expect, it } from '@jest/globals';
import { bestKnownFor, bestKnownOf } from './best-known.js';
import { gapPercent, solvedLine, type SolverLine, tableOf } from './line.js';

describe('the gap', () => {
  it('is taken the other way round where more is better', () => {
    expect(gapPercent(110, 100, 'minimise')).toBeCloseTo(10);
    expect(gapPercent(90, 100, 'maximise')).toBeCloseTo(10);
    expect(gapPercent(95, 100, 'minimise')).toBeCloseTo(-5);
  });

  it('of an instance without a best known value is left out', () => {
    const line = solvedLine('la01', { objective: 666, faults: [] }, undefined, 'minimise', 1);
    expect(line).toEqual({ instance: 'la01', objective: 666, verified: true, elapsedSeconds: 1 });
  });

  it('stands in the mean of the table, but not for what could not be read', () => {
    const good = solvedLine('mk01', { objective: 42, faults: [] }, 40, 'minimise', 2);
    const table = tableOf([good, { instance: 'mk02', error: 'the file ends' }]).split('\n');
    expect(table[2]).toContain('error: the file ends');
    expect(table[3]).toMatch(/^mean +5\.00 +1\/2 +2\.00$/);
  });

  it('of the distance stands beside the vehicles where those come first, with the share that has no more than the best known', () => {
    const tour = (instance: string, vehicles: number): SolverLine =>
      solvedLine(
        instance,
        { objective: 800, faults: [], details: { vehicles, bestKnownVehicles: 3 } },
        800,
        'minimise',
        2,
      );
    const table = tableOf([tour('lc201', 3), tour('lr203', 4)]).split('\n');
    expect(table[0]).toMatch(/seconds +vehicles +best known$/);
    expect(table[2]).toMatch(/^lr203 .* +4 +3$/);
    expect(table[3]).toMatch(/ +1\/2 \(50 %\)$/);
  });

  it('of an answer the verifier refuses is marked as such', () => {
    const line = solvedLine('la01', { objective: 1, faults: ['too good'] }, 666, 'minimise', 1);
    expect(line).toMatchObject({ verified: false, faults: ['too good'] });
  });
});

describe('best known values', () => {
  const values = bestKnownOf(
    'instance\tsize\tlb\tub\nta01js\t15 x 15\t1231\t1231\r\nmk06\t10 x 15\t57\t57\nla01_edata\t\t609\t609\norb1_rdata\t\t7\t7\n',
  );

  it.each([
    ['ta01', 1231],
    ['Mk06.fjs', 57],
    ['edata_la01.fjs', 609],
    ['orb01_rdata.txt', 7],
  ])('are found for the file %s', (file, value) => {
    expect(bestKnownFor(values, file)).toBe(value);
  });

  it('are not taken from another instance', () => {
    expect(bestKnownFor(values, 'ta10')).toBeUndefined();
    expect(bestKnownFor(values, 'la01')).toBeUndefined();
  });

  it('that are no numbers are refused with their line', () => {
    expect(() => bestKnownOf('instance\tub\nla01\t?')).toThrow('line 2: la01 has the upper bound "?"');
  });
});
