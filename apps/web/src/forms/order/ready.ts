import { addDays, shanghaiDate } from '@tianfu/kernel';
import type { Capability, MarkReadyInput, OrderView } from '@tianfu/sdk';
import { cellsOf, gridOf, type Grid } from './matrix.js';

/** Goods as they are typed; days and hours are those of Beijing. */
export interface ReadyFields {
  readyDate: string;
  all: boolean;
  grid: Grid;
  cartons?: number | null;
  address: string;
  lat: number;
  lng: number;
  day: string;
  from: string;
  to: string;
  remark?: string;
}

/** Everything, today, to be fetched tomorrow at the factory of the dossier. */
export function firstReady(
  order: OrderView,
  capability: Pick<Capability, 'place' | 'position'> | undefined,
  now: Date,
): Partial<ReadyFields> {
  const today = shanghaiDate(now);
  return {
    readyDate: today,
    all: true,
    grid: gridOf(order.matrix),
    day: addDays(today, 1),
    from: '09:00',
    to: '18:00',
    ...(capability === undefined ? {} : capability.position),
    ...(capability?.place === undefined ? {} : { address: capability.place }),
  };
}

const beijingTime = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

/** What the platform takes; left out is what it fills in itself. */
export function readyInput(orderId: string, fields: ReadyFields, now: Date): MarkReadyInput {
  const { readyDate, all, grid, cartons, address, lat, lng, day, from, to, remark = '' } = fields;
  return {
    orderId,
    ...(readyDate === shanghaiDate(now) ? {} : { readyAt: beijingTime(readyDate, '09:00') }),
    ...(all ? {} : { matrix: cellsOf(grid) }),
    ...(typeof cartons === 'number' ? { cartons } : {}),
    pickUp: { address, position: { lat, lng }, from: beijingTime(day, from), to: beijingTime(day, to) },
    ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
  };
}

/** Where the form names a field otherwise than the wire. */
export function readyFieldPath(path: (string | number)[]): (string | number)[] {
  switch (path[0]) {
    case 'readyAt':
      return ['readyDate'];
    case 'matrix':
      return ['grid'];
    case 'pickUp':
      return [path[1] === 'position' ? 'lat' : (path[1] ?? 'address')];
    default:
      return path;
  }
}
