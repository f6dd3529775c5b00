import fc from 'fast-check';
import { behindMs, dueViaHub } from './eta.js';
import { HANDLING_SECONDS } from './hand-over.js';

const HOUR = 3_600_000;
const handlingMs = HANDLING_SECONDS * 1_000;
const aSecondLeg = { pickUpMs: 13 * HOUR, deliveryMs: 16 * HOUR, behindMs: 0 };

describe('when goods sent via the hub arrive', () => {
  it('is as planned while the first leg comes in time', () => {
    expect(dueViaHub(aSecondLeg, 13 * HOUR - handlingMs)).toBe(16 * HOUR);
    expect(dueViaHub(aSecondLeg, undefined)).toBe(16 * HOUR);
  });

  it('is as much later as the second vehicle waits for goods that come late and are to be handled', () => {
    expect(dueViaHub(aSecondLeg, 14 * HOUR)).toBe(16 * HOUR + 1 * HOUR + handlingMs);
  });

  it('counts the time once where both trips are late', () => {
    expect(dueViaHub({ ...aSecondLeg, behindMs: 2 * HOUR }, 13 * HOUR)).toBe(18 * HOUR);
  });

  it('leaves time between the hub and the door, whenever the goods come', () => {
    const ms = fc.integer({ min: 0, max: 100 * HOUR });
    fc.assert(
      fc.property(ms, ms, ms, ms, (pickUpMs, wayMs, late, broughtMs) => {
        const due = dueViaHub({ pickUpMs, deliveryMs: pickUpMs + wayMs, behindMs: late }, broughtMs);
        expect(due).toBeGreaterThanOrEqual(broughtMs + handlingMs + wayMs);
        expect(due).toBeGreaterThanOrEqual(pickUpMs + wayMs + late);
      }),
    );
  });
});

describe('how far a trip is behind', () => {
  const stops = [
    { kind: 'depot-start', state: 'planned', arrivesAt: new Date(7 * HOUR).toISOString() },
    { kind: 'pick-up', state: 'done', arrivesAt: new Date(8 * HOUR).toISOString() },
    { kind: 'delivery', state: 'planned', arrivesAt: new Date(10 * HOUR).toISOString() },
  ] as const;

  it('is told by the next door it has not reached', () => {
    expect(behindMs(stops, 9 * HOUR)).toBe(0);
    expect(behindMs(stops, 11 * HOUR)).toBe(1 * HOUR);
    expect(behindMs(stops.slice(0, 2), 11 * HOUR)).toBe(0);
  });
});
