import { describe, expect, it } from '@jest/globals';
import { readCvrp } from './cvrp-files.js';
import { costOf, routesOf } from './solution-files.js';
import { readLiLim, readSolomon } from './time-window-files.js';

const CVRP = `NAME : tiny\t
DIMENSION : \t3
EDGE_WEIGHT_TYPE : \tEUC_2D
CAPACITY : 10
NODE_COORD_SECTION
1 0 0
2 1 1
3 3 4
DEMAND_SECTION
1 0
2 4
3 5
DEPOT_SECTION
\t1
\t-1
EOF`;

const SOLOMON = `C1\r\n\r\nVEHICLE\r\nNUMBER     CAPACITY\r\n  2         20\r\n\r\nCUSTOMER\r\nCUST NO.  XCOORD.\r\n\r
 0 0 0 0 0 90 0\r\n 1 1 1 7 5 60 9\r\n`;

describe('a CVRPLIB file', () => {
  it('is read with distances rounded to the nearest integer and a vehicle for every customer', () => {
    const { matrix, jobs, vehicles } = readCvrp(CVRP);
    expect([...matrix.distance]).toEqual([0, 1, 5, 1, 0, 4, 5, 4, 0]);
    expect(jobs.map(({ demand }) => demand)).toEqual([[4], [5]]);
    expect(vehicles).toEqual([
      { start: 0, end: 0, capacity: [10] },
      { start: 0, end: 0, capacity: [10] },
    ]);
  });

  it('that breaks off or measures otherwise says so', () => {
    expect(() => readCvrp(CVRP.replace('3 3 4\n', ''))).toThrow('"DEMAND_SECTION" in NODE_COORD_SECTION');
    expect(() => readCvrp(CVRP.replace('EUC_2D', 'EXPLICIT'))).toThrow('EXPLICIT');
    expect(() => readCvrp(CVRP.replace('CAPACITY', 'C'))).toThrow('CAPACITY is missing');
  });
});

describe('a Solomon file', () => {
  it('is read in tenths, distances truncated', () => {
    const { matrix, jobs, vehicles } = readSolomon(SOLOMON);
    expect([...matrix.time]).toEqual([0, 14, 14, 0]);
    expect(jobs).toEqual([
      {
        kind: 'delivery',
        delivery: { location: 1, serviceTime: 90, windows: [{ from: 50, until: 600 }] },
        demand: [7],
      },
    ]);
    expect(vehicles).toHaveLength(2);
  });

  it('with a line too short is refused', () => {
    expect(() => readSolomon(SOLOMON.replace(' 60 9', ' 60'))).toThrow('node 1 with 7 numbers');
  });
});

describe('a file of Li and Lim', () => {
  const text = '2 200 1\n0 0 0 0 0 90 0 0 0\n1 3 4 -7 0 60 9 2 0\n2 0 1 7 5 60 9 0 1\n';

  it('is read as pairs in double precision, vehicles first', () => {
    const { jobs, goal, matrix } = readLiLim(text);
    expect(goal).toBe('vehicles-first');
    expect(matrix.distance[3 + 2]).toBe(Math.hypot(3, 3));
    expect(jobs).toMatchObject([
      { kind: 'pair', pickUp: { location: 2 }, delivery: { location: 1 }, demand: [7] },
    ]);
  });

  it('whose pairs do not match is refused', () => {
    expect(() => readLiLim(text.replace('9 2 0', '9 0 0'))).toThrow('node 2 names 1');
  });
});

describe('a published solution', () => {
  it('gives its cost and its routes', () => {
    const text = 'Solution\nRoute #1: 3 1 \nRoute  2 : 2\nCost 827.3\n';
    expect(costOf(text)).toBe(827.3);
    expect(routesOf(text)).toEqual([[3, 1], [2]]);
    expect(() => costOf('Route 1 : 1')).toThrow('no line "Cost"');
  });
});
