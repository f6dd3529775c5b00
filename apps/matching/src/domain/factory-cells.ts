import { certificateLevels, fabrics, machines, modes, processes, productCategories } from '@tianfu/contracts';
import { addDays, assert, daysBetween } from '@tianfu/kernel';
import { codesOf, maskOf } from './bit-mask.js';
import { STANDING_STATES, type Factory, type StandingState, type Supplier } from './factory.js';
import type { FactoryColumns } from './factory-columns.js';
import { rankOfLevel } from './suitability.js';
import { pointsOf } from './weights.js';
import { levelWorth, specialisation, winRate } from './worth.js';

const EPOCH = '1970-01-01';
export const dayNumber = (date: string): number => daysBetween(EPOCH, date);

/** The standing of an imported facility. */
export const UNCLAIMED = 0;
export const standingCode = (state: StandingState): number => STANDING_STATES.indexOf(state) + 1;

/** Writes a factory into its slot. */
export function writeFactory(columns: FactoryColumns, slot: number, factory: Factory): void {
  columns.lat[slot] = factory.position?.lat ?? Number.NaN;
  columns.lng[slot] = factory.position?.lng ?? Number.NaN;
  if (factory.kind === 'facility') {
    columns.standing[slot] = UNCLAIMED;
    return;
  }
  const { standing, production, record } = factory;
  columns.standing[slot] = standingCode(standing.state);
  columns.level[slot] = rankOfLevel(standing.level);
  columns.validUntilDay[slot] = dayNumber(standing.validUntil);
  columns.scope[slot] = maskOf(productCategories, standing.scope);
  columns.categories[slot] = maskOf(productCategories, production.categories);
  columns.fabrics[slot] = maskOf(fabrics, production.fabrics);
  columns.processes[slot] = maskOf(processes, production.processes);
  columns.modes[slot] = maskOf(modes, production.modes);
  columns.machines[slot] = maskOf(machines, production.machines);
  columns.moqPieces[slot] = production.moqPieces;
  columns.leadTimeDays[slot] = production.leadTimeDays;
  columns.standardMinutesPerDay[slot] = production.standardMinutesPerDay;
  columns.won[slot] = record.won;
  columns.decided[slot] = record.decided;
  columns.ownPoints[slot] =
    pointsOf('category', specialisation(1, production.categories.length)) +
    pointsOf('level', levelWorth(rankOfLevel(standing.level), certificateLevels.length)) +
    pointsOf('record', winRate(record.won, record.decided));
}

type Named = Pick<Factory, 'factoryId' | 'name' | 'place'>;

/** Reads the factory in a slot back: the plain form, in which it is explained. */
export function readFactory(columns: FactoryColumns, slot: number, named: Named): Factory {
  const position = { lat: cell(columns.lat, slot), lng: cell(columns.lng, slot) };
  const placed = !Number.isNaN(position.lat);
  if (columns.standing[slot] === UNCLAIMED)
    return { ...named, kind: 'facility', ...(placed ? { position } : {}) };
  assert(placed, 'every supplier has a position');
  return { ...named, kind: 'supplier', position, ...supplierCells(columns, slot) };
}

function supplierCells(
  columns: FactoryColumns,
  slot: number,
): Pick<Supplier, 'standing' | 'production' | 'record'> {
  const state = STANDING_STATES[cell(columns.standing, slot) - 1];
  const level = certificateLevels[cell(columns.level, slot) - 1];
  assert(state !== undefined && level !== undefined, 'every supplier has a standing');
  return {
    standing: {
      state,
      level,
      scope: codesOf(productCategories, cell(columns.scope, slot)),
      validUntil: addDays(EPOCH, cell(columns.validUntilDay, slot)),
    },
    production: {
      categories: codesOf(productCategories, cell(columns.categories, slot)),
      fabrics: codesOf(fabrics, cell(columns.fabrics, slot)),
      processes: codesOf(processes, cell(columns.processes, slot)),
      modes: codesOf(modes, cell(columns.modes, slot)),
      machines: codesOf(machines, cell(columns.machines, slot)),
      moqPieces: cell(columns.moqPieces, slot),
      leadTimeDays: cell(columns.leadTimeDays, slot),
      standardMinutesPerDay: cell(columns.standardMinutesPerDay, slot),
    },
    record: { won: cell(columns.won, slot), decided: cell(columns.decided, slot) },
  };
}

/** A cell of a slot that has been written. */
export function cell(column: ArrayLike<number>, slot: number): number {
  // Columns are as long as there are slots, which the compiler cannot see: the zero is for it.
  return column[slot] ?? 0;
}
