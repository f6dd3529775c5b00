import type { RoutingJob, RoutingProblem, Vehicle } from '@tianfu/solvers';
import { matrixOf, type Point } from './plane.js';

const MOST_ROWS = 10_000;
/** DIMACS truncates to one decimal: everything is counted in tenths, and whole. */
export const TENTHS = 10;

interface Row {
  readonly point: Point;
  readonly demand: number;
  readonly ready: number;
  readonly due: number;
  readonly service: number;
  readonly pickUp: number;
  readonly delivery: number;
}

/**
 * Reads Solomon's text by the DIMACS convention: distances and times truncated to one decimal (here in whole
 * tenths), distance minimised, no more vehicles than the file has.
 *
 * @throws Error naming the line and what was expected
 */
export function readSolomon(text: string): RoutingProblem {
  const lines = numbered(text);
  const header = lines.find(({ numbers }) => numbers.length === 2);
  if (header === undefined) throw new Error('the line with number and capacity of the vehicles is missing');
  const [count = 0, capacity = 0] = header.numbers;
  const rows = rowsOf(
    lines.filter(({ line }) => line > header.line),
    7,
    ([, x = 0, y = 0, demand = 0, ready = 0, due = 0, service = 0]) => ({
      ...{ point: { x, y }, demand, pickUp: 0, delivery: 0 },
      ...{ ready: ready * TENTHS, due: due * TENTHS, service: service * TENTHS },
    }),
  );
  const jobs = rows.slice(1).map((row, index): RoutingJob => ({
    kind: 'delivery',
    delivery: visitOf(row, index + 1),
    demand: [row.demand],
  }));
  return problemOf(rows, jobs, count, capacity, (length) => Math.floor(length * TENTHS));
}

/**
 * Reads Li and Lim's pick-ups and deliveries by the SINTEF convention: vehicles first, then distance, both and
 * times in double precision.
 *
 * @throws Error naming the line and what was expected
 */
export function readLiLim(text: string): RoutingProblem {
  const [header, ...lines] = numbered(text);
  if (header?.numbers.length !== 3)
    throw new Error('line 1: vehicles, capacity and speed should stand there');
  const [count = 0, capacity = 0] = header.numbers;
  const rows = rowsOf(
    lines,
    9,
    ([, x = 0, y = 0, demand = 0, ready = 0, due = 0, service = 0, pickUp = 0, delivery = 0]) => ({
      ...{ point: { x, y }, demand, ready, due, service, pickUp, delivery },
    }),
  );
  const jobs = rows.flatMap((row, index): RoutingJob[] => {
    if (index === 0 || row.delivery === 0) return [];
    const partner = rows[row.delivery];
    if (partner?.pickUp !== index)
      throw new Error(`node ${index} names ${row.delivery}, which names another`);
    const [pickUp, delivery] = [visitOf(row, index), visitOf(partner, row.delivery)];
    return [{ kind: 'pair', pickUp, delivery, demand: [row.demand] }];
  });
  if (jobs.length * 2 !== rows.length - 1) throw new Error('a node is neither pick-up nor delivery');
  return { ...problemOf(rows, jobs, count, capacity, (length) => length), goal: 'vehicles-first' };
}

function problemOf(
  rows: readonly Row[],
  jobs: RoutingJob[],
  vehicleCount: number,
  capacity: number,
  round: (length: number) => number,
): RoutingProblem {
  const [depot] = rows;
  if (depot === undefined) throw new Error('there is no depot');
  const distance = matrixOf(
    rows.map(({ point }) => point),
    round,
  );
  const shift = { from: depot.ready, until: depot.due };
  const vehicles = Array.from({ length: vehicleCount }, (): Vehicle => ({
    start: 0,
    end: 0,
    capacity: [capacity],
    shift,
  }));
  return { matrix: { size: rows.length, distance, time: distance }, dimensions: 1, jobs, vehicles };
}

function visitOf(
  { ready, due, service }: Row,
  location: number,
): {
  location: number;
  serviceTime: number;
  windows: { from: number; until: number }[];
} {
  return { location, serviceTime: service, windows: [{ from: ready, until: due }] };
}

interface NumberedLine {
  readonly line: number;
  readonly numbers: readonly number[];
}

/** The lines that hold nothing but numbers. */
function numbered(text: string): NumberedLine[] {
  return text.split(/\r\n|\n|\r/).flatMap((content, index) => {
    const numbers = content.trim().split(/\s+/).map(Number);
    return content.trim() === '' || numbers.some(Number.isNaN) ? [] : [{ line: index + 1, numbers }];
  });
}

function rowsOf(
  lines: readonly NumberedLine[],
  columns: number,
  rowOf: (numbers: readonly number[]) => Row,
): Row[] {
  if (lines.length > MOST_ROWS) throw new Error(`more than ${MOST_ROWS} nodes`);
  return lines.map(({ line, numbers }, index) => {
    if (numbers.length !== columns || numbers[0] !== index)
      throw new Error(`line ${line}: node ${index} with ${columns} numbers should stand there`);
    return rowOf(numbers);
  });
}
