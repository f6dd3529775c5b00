import fc from 'fast-check';
import { fabrics, machines, modes, processes, productCategories } from '@tianfu/contracts';
import { addDays } from '@tianfu/kernel';
import { STANDING_STATES, type Factory } from '../src/domain/factory.js';
import { needsOf, type OrderNeeds } from '../src/domain/order-needs.js';
import { anId, TODAY } from './builders.js';

const someOf = (codes: readonly string[], minLength = 1): fc.Arbitrary<string[]> =>
  fc.subarray([...codes], { minLength });
const position = fc.record({
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  lng: fc.double({ min: -179, max: 179, noNaN: true }),
});
const level = fc.constantFrom('A', 'AA', 'AAA');

const supplier: fc.Arbitrary<Factory> = fc
  .record({
    name: fc.constantFrom('Alpha 制衣', 'beta Garment', 'ＧＡＭＭＡ'),
    state: fc.constantFrom(...STANDING_STATES, 'certified', 'certified', 'certified'),
    level,
    scope: someOf(productCategories.slice(0, 3)),
    validFor: fc.integer({ min: -2, max: 400 }),
    categories: someOf(productCategories.slice(0, 3)),
    fabrics: someOf(fabrics.slice(0, 3)),
    processes: someOf(processes.slice(0, 4)),
    modes: someOf(modes.slice(0, 2)),
    machines: someOf(machines, 0),
    moqPieces: fc.integer({ min: 1, max: 400 }),
    perDay: fc.double({ min: 50, max: 100_000, noNaN: true }),
    leadTimeDays: fc.integer({ min: 0, max: 30 }),
    position,
    decided: fc.integer({ min: 0, max: 20 }),
    wonShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map((drawn) => ({
    kind: 'supplier',
    factoryId: anId(),
    name: drawn.name,
    position: drawn.position,
    standing: {
      state: drawn.state,
      level: drawn.level,
      scope: drawn.scope,
      validUntil: addDays(TODAY, drawn.validFor),
    },
    production: {
      categories: drawn.categories,
      fabrics: drawn.fabrics,
      processes: drawn.processes,
      modes: drawn.modes,
      machines: drawn.machines,
      moqPieces: drawn.moqPieces,
      standardMinutesPerDay: drawn.perDay,
      leadTimeDays: drawn.leadTimeDays,
    },
    record: { won: Math.floor(drawn.decided * drawn.wonShare), decided: drawn.decided },
  }));

const facility: fc.Arbitrary<Factory> = fc
  .record({
    name: fc.constantFrom('Listed', 'alpha listed'),
    position: fc.option(position, { nil: undefined }),
  })
  .map(({ name, position: at }) => ({
    kind: 'facility',
    factoryId: anId(),
    name,
    ...(at === undefined ? {} : { position: at }),
  }));

/** Factories of which every rule finds some, in no particular order. */
export const someFactories = fc.array(
  fc.oneof({ weight: 6, arbitrary: supplier }, { weight: 1, arbitrary: facility }),
  {
    maxLength: 60,
  },
);

export const someOrder: fc.Arbitrary<OrderNeeds> = fc
  .record({
    category: fc.constantFrom(...productCategories.slice(0, 3)),
    fabrics: someOf(fabrics.slice(0, 3)),
    processes: someOf(processes.slice(0, 4)),
    quantityPieces: fc.integer({ min: 1, max: 2_000 }),
    smvMinutes: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    deliverIn: fc.integer({ min: 0, max: 120 }),
    position,
    mode: fc.constantFrom(...modes.slice(0, 2)),
    requiredLevel: fc.option(level, { nil: undefined }),
  })
  .map(({ deliverIn, smvMinutes, requiredLevel, ...drawn }) =>
    needsOf(
      {
        ...drawn,
        orderId: anId(),
        enterpriseId: anId(),
        deliveryDate: addDays(TODAY, deliverIn),
        ...(smvMinutes === undefined ? {} : { smvMinutes }),
        ...(requiredLevel === undefined ? {} : { requiredLevel }),
      },
      TODAY,
    ),
  );
