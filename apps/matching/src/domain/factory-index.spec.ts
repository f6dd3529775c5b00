import fc from 'fast-check';
import { greatCircleKm } from '@tianfu/kernel';
import { aFacility, anOrder, aSupplier } from '../../test/builders.js';
import { someFactories, someOrder } from '../../test/random-market.js';
import type { Factory } from './factory.js';
import { FactoryIndex } from './factory-index.js';
import type { OrderNeeds } from './order-needs.js';
import { scoreOfSupplier } from './score.js';
import { searchable } from './searchable.js';
import { misfitsOf } from './suitability.js';

const indexOf = (factories: readonly Factory[]): FactoryIndex => {
  const index = new FactoryIndex();
  for (const factory of factories) index.upsert(factory);
  return index;
};

const byId = (a: Factory, b: Factory): number => (a.factoryId < b.factoryId ? -1 : 1);

/** The ranking as its definition reads: rate all, sort all. */
function plainRanking(order: OrderNeeds, factories: readonly Factory[]): string[] {
  return factories
    .flatMap((factory) =>
      factory.kind === 'supplier' && misfitsOf(order, factory).length === 0 ? [factory] : [],
    )
    .map((factory) => ({ factory, points: scoreOfSupplier(order, factory).points }))
    .sort((a, b) => b.points - a.points || byId(a.factory, b.factory))
    .map(({ factory }) => factory.factoryId);
}

function plainNearMisses(order: OrderNeeds, factories: readonly Factory[]): string[] {
  return factories
    .map((factory) => ({
      factory,
      unknown: factory.kind === 'facility' ? 1 : 0,
      misfits: misfitsOf(order, factory).length,
      km: factory.position === undefined ? Infinity : greatCircleKm(factory.position, order.position),
    }))
    .filter(({ misfits }) => misfits > 0)
    .sort((a, b) => {
      const nearer = a.km === b.km ? 0 : a.km - b.km;
      return a.unknown - b.unknown || a.misfits - b.misfits || nearer || byId(a.factory, b.factory);
    })
    .map(({ factory }) => factory.factoryId);
}

const idsOf = (ranked: readonly { factory: Factory }[]): string[] =>
  ranked.map(({ factory }) => factory.factoryId);

describe('the index of factories', () => {
  it('ranks exactly as rating every factory and sorting would', () => {
    fc.assert(
      fc.property(someFactories, someOrder, fc.integer({ min: 1, max: 70 }), (factories, order, limit) => {
        const index = indexOf(factories);
        const plain = plainRanking(order, factories);
        const ranking = index.rank(order, { limit });
        expect(idsOf(ranking.ranked)).toEqual(plain.slice(0, limit));
        expect(ranking.ranked.map(({ rank }) => rank)).toEqual(
          plain.slice(0, limit).map((_id, at) => at + 1),
        );
        expect(ranking.suitableCount).toBe(plain.length);
        expect(ranking.consideredCount).toBe(factories.length);
        for (const [at, id] of plain.entries()) expect(index.rankOf(order, id)).toBe(at + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('shows what nearly suits exactly as judging every factory and sorting would', () => {
    fc.assert(
      fc.property(someFactories, someOrder, fc.integer({ min: 1, max: 70 }), (factories, order, limit) => {
        const misses = indexOf(factories).nearMisses(order, { limit });
        expect(idsOf(misses.ranked)).toEqual(plainNearMisses(order, factories).slice(0, limit));
        expect(misses.suitableCount).toBe(plainRanking(order, factories).length);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever order the factories came in, and however often', () => {
    fc.assert(
      fc.property(someFactories, someOrder, (factories, order) => {
        const again = indexOf([...factories.toReversed(), ...factories]);
        expect(again.size).toBe(factories.length);
        expect(idsOf(again.rank(order, { limit: 60 }).ranked)).toEqual(
          idsOf(indexOf(factories).rank(order, { limit: 60 }).ranked),
        );
      }),
    );
  });

  it('keeps every fact that matters', () => {
    fc.assert(
      fc.property(someFactories, someOrder, (factories, order) => {
        const index = indexOf(factories);
        for (const factory of factories) {
          const kept = index.get(factory.factoryId);
          if (kept === undefined) throw new Error('a factory got lost');
          expect(misfitsOf(order, kept)).toEqual(misfitsOf(order, factory));
          if (
            kept.kind === 'supplier' &&
            factory.kind === 'supplier' &&
            misfitsOf(order, kept).length === 0
          ) {
            expect(scoreOfSupplier(order, kept)).toEqual(scoreOfSupplier(order, factory));
          }
        }
      }),
    );
  });

  it('finds a factory by a part of its name, with its rank among all', () => {
    const far = aSupplier({ name: 'Alpha Ｇarments 天门', position: { lat: 20, lng: 100 } });
    const index = indexOf([far, aSupplier({ name: 'Beta' }), aSupplier({ name: 'Gamma' })]);
    const { ranked, consideredCount } = index.rank(anOrder(), { limit: 10, q: ' garments 天' });
    expect(ranked).toEqual([{ factory: expect.objectContaining({ name: 'Alpha Ｇarments 天门' }), rank: 3 }]);
    expect(consideredCount).toBe(1);
    expect(searchable('Ａlpha\u3000 X ')).toBe('alpha x');
  });

  it('puts new facts in the place of the old ones', () => {
    const supplier = aSupplier();
    const index = indexOf([supplier, aFacility()]);
    index.upsert({ ...supplier, standing: { ...supplier.standing, state: 'revoked' } });
    expect(index.size).toBe(2);
    expect(index.rank(anOrder(), { limit: 5 }).suitableCount).toBe(0);
    expect(idsOf(index.nearMisses(anOrder(), { limit: 1 }).ranked)).toEqual([supplier.factoryId]);
  });

  it('has no rank for a factory it does not know or that does not suit', () => {
    const index = indexOf([aFacility({ factoryId: 'listed' })]);
    expect(index.rankOf(anOrder(), 'nobody')).toBeUndefined();
    expect(index.rankOf(anOrder(), 'listed')).toBeUndefined();
  });

  it('takes more factories than it first had room for', () => {
    const index = indexOf(Array.from({ length: 2_100 }, () => aSupplier()));
    expect(index.rank(anOrder(), { limit: 3 })).toMatchObject({
      suitableCount: 2_100,
      consideredCount: 2_100,
    });
  });
});
