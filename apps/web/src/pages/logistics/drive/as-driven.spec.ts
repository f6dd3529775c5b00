import type { DriveStop, DriveView, DrivingEvent } from '@tianfu/sdk';
import { asDriven, progressOf } from './as-driven.js';

const stop = (stopId: string, kind: DriveStop['kind']): DriveStop => ({
  stopId,
  kind,
  state: 'planned',
  place: { address: stopId },
  cartonCount: 1,
  arrivesAt: '',
  leavesAt: '',
  distanceMetres: 0,
  lateSeconds: 0,
  locked: false,
  navigationUrl: '',
  cartons: ['1'],
  scanned: [],
});
const drive: DriveView = {
  tripId: 't',
  number: 'TR-2026-000001',
  state: 'accepted',
  plate: '鄂R00000',
  stops: [stop('d', 'depot-start'), stop('a', 'pick-up'), stop('b', 'delivery'), stop('e', 'depot-end')],
  nextStopId: 'a',
  version: 1,
};
const event = (kind: DrivingEvent['kind'], stopId: string): DrivingEvent => ({
  eventId: `${kind}${stopId}`,
  kind,
  stopId,
  at: '',
});

describe('the trip as its driver has left it', () => {
  it('is what the platform knows while nothing waits', () => {
    expect(asDriven(drive, [])).toBe(drive);
    expect(progressOf(drive)).toEqual({ done: 0, all: 2 });
  });

  it('goes on without coverage from stop to stop', () => {
    const arrived = asDriven(drive, [event('arrived', 'a')]);
    expect(arrived).toMatchObject({ state: 'underway', nextStopId: 'a' });
    const loaded = asDriven(drive, [event('arrived', 'a'), event('loaded', 'a')]);
    expect(loaded.nextStopId).toBe('b');
    expect(progressOf(loaded)).toEqual({ done: 1, all: 2 });
  });

  it('is done after the last stop, also when that one failed', () => {
    const all = asDriven(drive, [event('loaded', 'a'), event('failed', 'b')]);
    expect(all).toMatchObject({ state: 'completed' });
    expect(all.nextStopId).toBeUndefined();
  });
});
