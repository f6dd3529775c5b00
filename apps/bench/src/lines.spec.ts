import { describe, expect, it } from '@jest/globals';
import { lineOf, markdownTable } from './lines.js';

const atLeastHalf = { of: 'ratio', bound: 'at least', limit: 0.5 } as const;

describe('the line of a figure', () => {
  it('names value, unit, baseline and ratio', () => {
    const line = lineOf({
      name: 'get-order',
      value: 1800.4,
      unit: 'req/s',
      baseline: 3000,
      target: atLeastHalf,
    });
    expect(line).toEqual({
      name: 'get-order',
      value: 1800,
      unit: 'req/s',
      baseline: 3000,
      ratio: 0.6,
      target: 'ratio ≥ 0.5',
      met: true,
    });
  });

  it('judges before it rounds: 0.4999 is not half', () => {
    const line = lineOf({ name: 'list', value: 499.9, unit: 'req/s', baseline: 1000, target: atLeastHalf });
    expect(line).toMatchObject({ ratio: 0.5, met: false });
  });

  it('says in the unit what it should at most be', () => {
    const target = { of: 'value', bound: 'at most', limit: 25 } as const;
    expect(lineOf({ name: 'top20', value: 31.25, unit: 'ms', target })).toEqual({
      name: 'top20',
      value: 31.25,
      unit: 'ms',
      target: '≤ 25 ms',
      met: false,
    });
  });

  it('has neither baseline nor target where there is none', () => {
    expect(lineOf({ name: 'load', value: 2, unit: 'ms' })).toEqual({ name: 'load', value: 2, unit: 'ms' });
  });
});

describe('the table of figures', () => {
  it('has a row with the command for each line', () => {
    const line = lineOf({
      name: 'top20',
      value: 4,
      unit: 'ms',
      target: { of: 'value', bound: 'at most', limit: 25 },
    });
    expect(markdownTable([line])).toContain(
      '| top20 | ≤ 25 ms | 4 ms | ✔ | `npm run --silent bench -- top20` |',
    );
  });
});
