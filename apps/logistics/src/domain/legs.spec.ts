import { CONSIGNMENT_STATES, type ConsignmentState } from '@tianfu/contracts';
import { next } from '@tianfu/kernel';
import fc from 'fast-check';
import { type ConsignmentStep, consignmentTable } from './consignment-states.js';
import { broughtByMs, HANDLING_SECONDS, handOverOf, type ViaHubWay } from './hand-over.js';
import { aloneParts } from './leg-alone.js';
import { type LegNumber, wholeStateOf, wholeStep } from './leg-states.js';
import { serviceSeconds } from './route.js';

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
    let [first, second]: [ConsignmentState, ConsignmentState] = ['booked', 'booked'];
    const whole: { step: string; before: ConsignmentState; after: ConsignmentState }[] = [];
    for (const [leg, step] of tried) {
      if (leg === 2 && step === 'pick-up' && first !== 'delivered') continue;
      if (step === 'close' || (step === 'pick-up' && (leg === 1 ? first : second) !== 'accepted')) continue;
      const after = next(consignmentTable, leg === 1 ? first : second, step);
      if (!after.ok) continue;
      const before = wholeStateOf(first, second);
      if (leg === 1) first = after.value;
      else second = after.value;
      const taken = wholeStep(leg, step, before, wholeStateOf(first, second));
      if (taken !== undefined) whole.push({ step: taken, before, after: wholeStateOf(first, second) });
    }
    return { first, second, whole };
  };
  const tries = fc.array(fc.tuple(fc.constantFrom<LegNumber>(1, 2), fc.constantFrom(...steps)), {
    maxLength: 120,
  });

  it('is told to be delivered once, after it left the hub, and only when the second leg is', () => {
    fc.assert(
      fc.property(tries, (tried) => {
        const { second, whole } = walked(tried);
        const names = whole.map(({ step }) => step);
        expect(names.filter((step) => step === 'deliver')).toHaveLength(second === 'delivered' ? 1 : 0);
        if (second === 'delivered') {
          const way = names.filter((step) => ['pick-up', 'reach-hub', 'leave-hub', 'deliver'].includes(step));
          expect(way).toEqual(['pick-up', 'reach-hub', 'leave-hub', 'deliver']);
        }
      }),
      { numRuns: 2_000 },
    );
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
      { numRuns: 2_000 },
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
