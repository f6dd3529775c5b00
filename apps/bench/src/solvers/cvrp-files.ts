import type { RoutingJob, RoutingProblem } from '@tianfu/solvers';
import { matrixOf, type Point } from './plane.js';

const MOST_CUSTOMERS = 5_000;

/**
 * Reads CVRPLIB with `EDGE_WEIGHT_TYPE : EUC_2D`: distances rounded to the nearest integer, vehicles free.
 *
 * @throws Error that says what is missing or wrong
 */
export function readCvrp(text: string): RoutingProblem {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const field = (name: string): string => {
    const line = lines.find((one) => new RegExp(`^${name}\\s*:`).test(one));
    if (line === undefined) throw new Error(`${name} is missing`);
    return line.slice(line.indexOf(':') + 1).trim();
  };
  if (field('EDGE_WEIGHT_TYPE') !== 'EUC_2D')
    throw new Error(`EDGE_WEIGHT_TYPE is ${field('EDGE_WEIGHT_TYPE')}; EUC_2D is what can be read`);
  const size = wholeNumber(field('DIMENSION'), 'DIMENSION', MOST_CUSTOMERS + 1);
  const capacity = wholeNumber(field('CAPACITY'), 'CAPACITY', Number.MAX_SAFE_INTEGER);
  const points = section(lines, 'NODE_COORD_SECTION', size, 3).map(([, x = 0, y = 0]): Point => ({ x, y }));
  const demands = section(lines, 'DEMAND_SECTION', size, 2).map(([, demand = 0]) => demand);
  const [depot = 0] = section(lines, 'DEPOT_SECTION', 1, 1)[0] ?? [];
  if (depot !== 1) throw new Error(`the depot is node ${depot}; node 1 is what can be read`);
  const distance = matrixOf(points, (length) => Math.floor(length + 0.5));
  const jobs = demands.slice(1).map((demand, index): RoutingJob => ({
    kind: 'delivery',
    delivery: { location: index + 1, serviceTime: 0 },
    demand: [demand],
  }));
  const vehicles = jobs.map(() => ({ start: 0, end: 0, capacity: [capacity] }));
  return { matrix: { size, distance, time: distance }, dimensions: 1, jobs, vehicles };
}

function section(lines: readonly string[], name: string, rows: number, columns: number): number[][] {
  const from = lines.findIndex((line) => line.replace(/\s*:$/, '') === name);
  if (from < 0) throw new Error(`${name} is missing`);
  return lines.slice(from + 1, from + 1 + rows).map((line, row) => {
    const numbers = line.split(/\s+/).map(Number);
    if (line === '' || numbers.length !== columns || !numbers.every(Number.isFinite))
      throw new Error(`line ${from + row + 2}: "${line}" in ${name}, which has ${columns} numbers a line`);
    if (columns > 1 && numbers[0] !== row + 1)
      throw new Error(`line ${from + row + 2}: node ${numbers[0]} where ${row + 1} should follow`);
    return numbers;
  });
}

function wholeNumber(text: string, name: string, most: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1 || value > most)
    throw new Error(`${name} is "${text}", which is from 1 to ${most}`);
  return value;
}
