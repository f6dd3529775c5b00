import { CONSIGNMENT_STATES, type ConsignmentState } from '@tianfu/contracts';
import { next } from '@tianfu/kernel';
import fc from 'fast-check';
import { type ConsignmentStep, consignmentTable } from './consignment-states.js';
import { broughtByMs, HANDLING_SECONDS, handOverOf, nextHandOver, type ViaHubWay } from './hand-over.js';
import { aloneParts } from './leg-alone.js';
import { type LegNumber, wholeStateOf, wholeStep } from './leg-states.js';
import { serviceSeconds } from './route.js';
import { orByCard, proportionalShares, shapleyShares } from './shares.js';

// The keys of a table are its steps.
const steps = Object.keys(consignmentTable.transitions) as ConsignmentStep[];
const rankOf = (state: ConsignmentState): number => CONSIGNMENT_STATES.indexOf(state);

describe('a consignment with two legs', () => {
  it.each([
    ['booked', 'booked', 'booked'],
    ['planned', 'booked', 'booked'],
    ['booked', 'accepted', 'booked'],
    ['planned', 'accepted', 'planned'],
    ['accepted', 'accepted', 'accepted'],
    ['picked-up', 'booked', 'picked-up'],
    ['in-transit', 'planned', 'in-transit'],
    ['delivered', 'booked', 'in-transit'],
    ['delivered', 'picked-up', 'in-transit'],
    ['delivered', 'delivered', 'delivered'],
    ['returned', 'cancelled', 'returned'],
    ['delivered', 'returned', 'returned'],
    ['cancelled', 'cancelled', 'cancelled'],
  ] as const)('is, with one leg %s and the other %s, %s', (first, second, whole) => {
    expect(wholeStateOf(first, second)).toBe(whole);
  });

  /** Both legs as the road lets them move: the second is not loaded before the first has reached the hub. */
  const walked = (tried: readonly [LegNumber, ConsignmentStep][]) => {
    const legs: Record<LegNumber, ConsignmentState> = { 1: 'booked', 2: 'booked' };
    const whole: { step: string; before: ConsignmentState; after: ConsignmentState }[] = [];
    for (const [leg, step] of tried) {
      if (leg === 2 && step === 'pick-up' && legs[1] !== 'delivered') continue;
      if (step === 'close' || (step === 'pick-up' && legs[leg] !== 'accepted')) continue;
      const moved = next(consignmentTable, legs[leg], step);
      if (!moved.ok) continue;
      const before = wholeStateOf(legs[1], legs[2]);
      legs[leg] = moved.value;
      const after = wholeStateOf(legs[1], legs[2]);
      const taken = wholeStep(leg, step, before, after);
      if (taken !== undefined) whole.push({ step: taken, before, after });
    }
    return { first: legs[1], second: legs[2], whole };
  };
  // Mostly forwards, else hardly one would ever arrive.
  const forwards: ConsignmentStep[] = ['plan', 'accept', 'pick-up', 'travel', 'deliver'];
  const anyStep = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...forwards) },
    { weight: 1, arbitrary: fc.constantFrom(...steps) },
  );
  const tries = fc.array(fc.tuple(fc.constantFrom<LegNumber>(1, 2), anyStep), {
    minLength: 60,
    maxLength: 160,
  });

  it('is told to be delivered once, after it left the hub, and only when the second leg is', () => {
    let arrived = 0;
    fc.assert(
      fc.property(tries, (tried) => {
        const { second, whole } = walked(tried);
        arrived += second === 'delivered' ? 1 : 0;
        const names = whole.map(({ step }) => step);
        expect(names.filter((step) => step === 'deliver')).toHaveLength(second === 'delivered' ? 1 : 0);
        if (second === 'delivered') {
          const way = names.filter((step) => ['pick-up', 'reach-hub', 'leave-hub', 'deliver'].includes(step));
          expect(way).toEqual(['pick-up', 'reach-hub', 'leave-hub', 'deliver']);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(arrived).toBeGreaterThan(100);
  });

  it('goes no way back once it is on its way, and is no further than its legs', () => {
    fc.assert(
      fc.property(tries, (tried) => {
        const { first, second, whole } = walked(tried);
        for (const { before, after } of whole) {
          if (rankOf(before) >= rankOf('picked-up'))
            expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before));
        }
        const state = wholeStateOf(first, second);
        if (state === 'planned' || state === 'accepted') {
          for (const leg of [first, second]) expect(rankOf(leg)).toBeGreaterThanOrEqual(rankOf(state));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what a leg may cost', () => {
  it('is together with the other leg what the whole way costs alone, to the cent, whatever the legs cost', () => {
    const minor = fc.bigInt({ min: 0n, max: 10_000_000_000n });
    fc.assert(
      fc.property(minor, minor, minor, (whole, first, second) => {
        const parts = aloneParts(whole, [first, second], 'CNY');
        expect(parts[0] + parts[1]).toBe(whole);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0n);
      }),
    );
  });

  it('keeps both shares together below the price of the whole way alone, whoever else is aboard, by either rule', () => {
    const minor = fc.bigInt({ min: 1n, max: 1_000_000n });
    const others = fc.array(minor, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        minor,
        fc.tuple(minor, minor),
        others,
        fc.array(minor, { minLength: 2, maxLength: 2 }),
        (whole, own, aboard, costs) => {
          const parts = aloneParts(whole, own, 'CNY');
          const pays = parts.map((part, index) => {
            const standIn = [part, ...aboard.map(() => undefined)];
            const vehicle = [own[index] ?? 0n, ...aboard];
            const costMinor = costs[index] ?? 0n;
            const alone = vehicle.map((each, at) => (at === 0 && part < each ? part : each));
            const [byPart] = proportionalShares(costMinor, alone, 'CNY').paysMinor;
            // Tours that are as long as all ways alone together: the dearest a vehicle can be.
            const tours = Array.from({ length: 1 << vehicle.length }, (_, set) =>
              vehicle.reduce((sum, each, at) => ((set & (1 << at)) === 0 ? sum : sum + each), 0n),
            );
            const [byValue] = shapleyShares(costMinor, orByCard(tours, standIn), 'CNY').paysMinor;
            return { byPart: byPart ?? 0n, byValue: byValue ?? 0n };
          });
          expect(pays.reduce((sum, each) => sum + each.byPart, 0n)).toBeLessThanOrEqual(whole);
          expect(pays.reduce((sum, each) => sum + each.byValue, 0n)).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });

  it('follows what each leg would cost alone', () => {
    expect(aloneParts(90_000n, [20_000n, 80_000n], 'CNY')).toEqual([18_000n, 72_000n]);
  });
});

const HOUR = 3_600_000;
const way = (given: Partial<ViaHubWay> = {}): ViaHubWay => ({
  pickUpOpensMs: 8 * HOUR,
  pickUpClosesMs: 10 * HOUR,
  deliveryClosesMs: 20 * HOUR,
  toHubSeconds: 1_800,
  fromHubSeconds: 3 * 3_600,
  cartonCount: 20,
  ...given,
});

describe('goods their truck left without', () => {
  const handlingMs = HANDLING_SECONDS * 1_000;

  it('are handed over anew as soon as they are at the hub and handled, in time for their delivery', () => {
    const { atMs, latestMs } = nextHandOver({ ...way(), broughtMs: 12 * HOUR }, 12.5 * HOUR);
    expect(atMs).toBe(12 * HOUR + handlingMs);
    expect(latestMs).toBe(17 * HOUR - serviceSeconds(20) * 1_000);
  });

  it('wait for the first leg where it is still to come, and are not handed over in the past', () => {
    expect(nextHandOver({ ...way(), broughtMs: 15 * HOUR }, 12 * HOUR).atMs).toBe(15 * HOUR + handlingMs);
    expect(nextHandOver({ ...way(), broughtMs: 9 * HOUR }, 14 * HOUR).atMs).toBe(14 * HOUR);
  });

  it('are only late at their destination, not at the hub, once their delivery cannot be met', () => {
    const { atMs, latestMs } = nextHandOver({ ...way(), broughtMs: 12 * HOUR }, 30 * HOUR);
    expect([atMs, latestMs]).toEqual([30 * HOUR, 54 * HOUR]);
  });

  it('have on their way another truck, which is told as the first one was', () => {
    expect(wholeStep(2, 'plan', 'in-transit', 'in-transit')).toBe('plan-onward');
    expect(wholeStep(2, 'plan', 'booked', 'planned')).toBe('plan');
    expect(wholeStep(2, 'unplan', 'in-transit', 'in-transit')).toBeUndefined();
  });
});

describe('the hand-over at the hub', () => {
  const loadingMs = serviceSeconds(20) * 1_000;

  it('is when goods picked up last have been brought and handled', () => {
    const verdict = handOverOf(way(), 0);
    const readyMs = 10 * HOUR + loadingMs + 0.5 * HOUR + HANDLING_SECONDS * 1_000;
    expect(verdict).toMatchObject({ ok: true });
    if (!verdict.ok) return;
    expect(verdict.atMs).toBeGreaterThanOrEqual(readyMs);
    expect(verdict.atMs - readyMs).toBeLessThan(5 * 60_000);
    expect(broughtByMs(verdict.atMs)).toBe(verdict.atMs - HANDLING_SECONDS * 1_000);
  });

  it('says how much time is missing where the windows leave no room', () => {
    expect(handOverOf(way({ deliveryClosesMs: 12 * HOUR }), 0)).toMatchObject({
      ok: false,
      fault: 'no-time',
    });
  });

  it('takes a time somebody names only where it is possible, and says what is', () => {
    expect(handOverOf(way(), 0, 14 * HOUR)).toMatchObject({ ok: true, atMs: 14 * HOUR });
    const refused = handOverOf(way(), 0, 9 * HOUR);
    expect(refused).toMatchObject({ ok: false, fault: 'out-of-time' });
    if (refused.ok || refused.fault !== 'out-of-time') return;
    for (const named of [refused.earliestMs, refused.latestMs]) {
      expect(handOverOf(way(), 0, named)).toMatchObject({ ok: true, atMs: named });
    }
  });

  it('always leaves time to bring the goods and to take them on, whatever the windows', () => {
    const ms = fc.integer({ min: 0, max: 100 * HOUR });
    const seconds = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(ms, ms, ms, ms, seconds, seconds, fc.integer({ min: 1, max: 500 }), (now, ...rest) => {
        const [opens, openFor, closes, toHubSeconds, fromHubSeconds, cartonCount] = rest;
        const given = {
          pickUpOpensMs: opens,
          pickUpClosesMs: opens + openFor,
          deliveryClosesMs: closes,
          toHubSeconds,
          fromHubSeconds,
          cartonCount,
        };
        const verdict = handOverOf(given, now);
        const serviceMs = serviceSeconds(cartonCount) * 1_000;
        const readyMs = Math.max(opens, now) + serviceMs + toHubSeconds * 1_000;
        const leavesByMs = closes - serviceMs - fromHubSeconds * 1_000;
        if (verdict.ok) {
          expect(broughtByMs(verdict.atMs)).toBeGreaterThanOrEqual(readyMs);
          expect(verdict.atMs).toBeLessThanOrEqual(leavesByMs);
        } else {
          expect(readyMs + HANDLING_SECONDS * 1_000).toBeGreaterThan(leavesByMs - 2 * 60_000);
        }
      }),
    );
  });
});
