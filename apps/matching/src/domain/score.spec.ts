import fc from 'fast-check';
import { productCategories } from '@tianfu/contracts';
import { anOrder, aSupplier, TIANMEN, WUHAN } from '../../test/builders.js';
import { DEFAULT_SMV_MINUTES } from './default-smv.js';
import { machineGroupsFor } from './machine-needs.js';
import type { OrderNeeds } from './order-needs.js';
import { scoreOfSupplier, type ScorePart } from './score.js';
import { PARTS, WEIGHT_PERCENT, weightOf } from './weights.js';
import { capacityFit, nearness, slackWorth, specialisation, winRate } from './worth.js';
import type { Supplier } from './factory.js';

const part = (name: string, order: OrderNeeds, supplier: Supplier): ScorePart => {
  const found = scoreOfSupplier(order, supplier).parts.find((one) => one.part === name);
  if (found === undefined) throw new Error(`no part ${name}`);
  return found;
};

describe('the score of a suitable factory', () => {
  it('weighs nine parts that make one whole', () => {
    expect(Object.keys(WEIGHT_PERCENT).toSorted()).toEqual([...PARTS].toSorted());
    expect(Object.values(WEIGHT_PERCENT).reduce((sum, percent) => sum + percent, 0)).toBe(100);
  });

  it('is exactly what its shown parts add up to', () => {
    const { score, parts } = scoreOfSupplier(anOrder(), aSupplier());
    expect(parts.map(({ part: name }) => name)).toEqual(PARTS);
    const sum = parts.reduce((total, { part: name, value }) => total + weightOf(name) * value, 0);
    expect(score).toBeCloseTo(sum * 100, 1);
  });

  it('prefers who makes little else', () => {
    const specialist = aSupplier({ production: { categories: ['dress'], fabrics: ['cotton'] } });
    const generalist = aSupplier({ production: { categories: [...productCategories] } });
    expect(part('category', anOrder(), specialist)).toMatchObject({ value: 1, facts: { offered: 1 } });
    expect(part('category', anOrder(), generalist).value).toBeLessThan(0.15);
    expect(part('fabric', anOrder(), specialist).value).toBe(1);
  });

  it('prefers the whole garment under one roof, and names what is lacking', () => {
    expect(part('process', anOrder(), aSupplier())).toMatchObject({
      value: 0.8,
      facts: { covered: 4, wanted: 5, lacking: ['finishing'] },
    });
  });

  it('looks for a machine for each process and for the category, any useful one', () => {
    const order = anOrder({ category: 'shirt', processes: ['cutting', 'sewing'] });
    const supplier = aSupplier({ production: { machines: ['laser-cutter', 'lockstitch'] } });
    expect(part('machine', order, supplier)).toMatchObject({
      value: 0.6667,
      facts: { covered: 2, wanted: 3, lacking: ['buttonhole'] },
    });
  });

  it('asks for no machine where the processes need none that is named', () => {
    expect(machineGroupsFor('dress', ['packing', 'dyeing'])).toEqual([]);
    expect(part('machine', anOrder({ processes: ['packing'] }), aSupplier()).value).toBe(1);
  });

  it('likes an order that fills the line well better than a tiny one and better than an over-full line', () => {
    expect([0.02, 0.25, 0.5, 0.8].map(capacityFit)).toEqual([0.264, 1, 1, 1]);
    expect(capacityFit(1)).toBeCloseTo(0.3);
    // 24 working days to 3 April 2026, 5 of lead time: 19 × 10,000 minutes, 25,000 needed.
    expect(part('capacity', anOrder(), aSupplier()).facts).toMatchObject({
      neededMinutes: 25_000,
      availableMinutes: 190_000,
      usePercent: 13,
      smvMinutes: 25,
    });
  });

  it('says when the standard minutes are our assumption', () => {
    const facts = part('capacity', anOrder({ smvMinutes: 'unknown' }), aSupplier()).facts;
    expect(facts).toMatchObject({ smvMinutes: DEFAULT_SMV_MINUTES.dress, smvAssumed: true });
  });

  it('values days in hand, the first ones most', () => {
    expect(slackWorth(0)).toBe(0);
    expect(slackWorth(5)).toBe(0.5);
    expect(slackWorth(10)).toBe(0.75);
    expect(part('leadTime', anOrder(), aSupplier()).facts).toEqual({
      leadTimeDays: 5,
      neededDays: 3,
      availableDays: 24,
      slackDays: 16,
    });
  });

  it('marks days of a year without a published list as approximate', () => {
    const order = anOrder({ deliveryDate: '2027-02-01' }, '2026-12-01');
    expect(part('leadTime', order, aSupplier()).facts).toMatchObject({ approximate: true });
    expect(part('capacity', order, aSupplier()).facts).toMatchObject({ approximate: true });
  });

  it('halves the worth of nearness every 300 km', () => {
    expect([0, 300, 600].map(nearness)).toEqual([1, 0.5, 0.25]);
    expect(part('distance', anOrder({ position: TIANMEN }), aSupplier())).toMatchObject({
      value: 1,
      facts: { distanceKm: 0 },
    });
    expect(part('distance', anOrder({ position: WUHAN }), aSupplier()).facts).toEqual({ distanceKm: 108 });
  });

  it('ranks certificate levels', () => {
    const values = ['A', 'AA', 'AAA'].map(
      (level) => part('level', anOrder(), aSupplier({ standing: { level } })).value,
    );
    expect(values).toEqual([0.3333, 0.6667, 1]);
  });

  it('gives newcomers the benefit of the mean and is not carried away by one award', () => {
    expect(winRate(0, 0)).toBe(0.25);
    expect(winRate(1, 1)).toBe(0.4);
    expect(winRate(30, 60)).toBeCloseTo(0.484, 3);
    expect(part('record', anOrder(), aSupplier({ record: { won: 1, decided: 1 } }))).toMatchObject({
      value: 0.4,
      facts: { won: 1, decided: 1 },
    });
  });
});

describe('for every order and factory', () => {
  const positive = fc.double({ min: 0, max: 1e6, noNaN: true });
  const whole = fc.integer({ min: 0, max: 40 });

  it('stays between 0 and 100', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7_600 }),
        fc.integer({ min: 0, max: 23 }),
        positive,
        (pieces, lead, km) => {
          const order = anOrder({
            quantityPieces: pieces,
            smvMinutes: 1,
            position: { lat: (km % 180) - 90, lng: 0 },
          });
          const { score } = scoreOfSupplier(order, aSupplier({ production: { leadTimeDays: lead } }));
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('never gains by being farther away, slower, or less of a specialist', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(nearness(more)).toBeLessThanOrEqual(nearness(less));
        expect(slackWorth(more)).toBeGreaterThanOrEqual(slackWorth(less));
      }),
    );
    fc.assert(
      fc.property(whole, whole, whole, (asked, extra, more) => {
        expect(specialisation(asked, asked + extra + more)).toBeLessThanOrEqual(
          specialisation(asked, asked + extra),
        );
      }),
    );
  });

  it('never loses by winning a bid, nor gains by losing one', () => {
    fc.assert(
      fc.property(whole, whole, (won, lost) => {
        expect(winRate(won + 1, won + lost + 1)).toBeGreaterThan(winRate(won, won + lost));
        expect(winRate(won, won + lost + 1)).toBeLessThan(winRate(won, won + lost));
      }),
    );
  });
});
