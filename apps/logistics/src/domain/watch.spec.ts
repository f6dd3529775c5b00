import {
  DEVIATION_KM,
  LATE_AFTER_MS,
  LONG_STOP_MS,
  SILENT_TRIP_MS,
  troublesOf,
  type WatchedTrip,
} from './watch.js';

const MINUTE_MS = 60_000;
const NOW = Date.parse('2026-11-23T10:00:00+08:00');
const KM_PER_DEGREE_LAT = 111.2;
const yuekou = { lat: 30.52, lng: 113.08 };
/** Due north of it, so that kilometres off the road are degrees of longitude. */
const zaoshi = { lat: 30.92, lng: 113.08 };
/** Half way, and so far to the east. */
const beside = (km: number) => ({
  lat: 30.72,
  lng: 113.08 + km / (KM_PER_DEGREE_LAT * Math.cos((30.72 * Math.PI) / 180)),
});

/** A vehicle that drove a minute ago, on its way to a stop in an hour. */
const trip = (given: Partial<WatchedTrip> = {}): WatchedTrip => ({
  lastHeardMs: NOW - MINUTE_MS,
  openStops: [{ position: zaoshi, dueMs: NOW + 60 * MINUTE_MS, closesMs: NOW + 120 * MINUTE_MS }],
  allStops: [yuekou, zaoshi],
  positions: [
    { position: beside(-3), atMs: NOW - 2 * MINUTE_MS },
    { position: beside(0), atMs: NOW - MINUTE_MS },
  ],
  ...given,
});

const kindsOf = (of: WatchedTrip, nowMs: number): string[] => troublesOf(of, nowMs).map(({ kind }) => kind);

describe('a trip on the road', () => {
  it('is in no trouble while it drives its way in time', () => {
    expect(kindsOf(trip(), NOW)).toEqual([]);
  });

  it('is late half an hour after the later of its plan and the window, not before', () => {
    const stop = (dueMs: number, closesMs: number) =>
      trip({ openStops: [{ position: zaoshi, dueMs, closesMs }] });
    const limit = NOW - LATE_AFTER_MS;
    expect(kindsOf(stop(limit - 1, 0), NOW)).toEqual(['late']);
    expect(kindsOf(stop(limit, 0), NOW)).toEqual([]);
    // The plan has passed, but somebody is there to take the goods in.
    expect(kindsOf(stop(limit - 60 * MINUTE_MS, NOW), NOW)).toEqual([]);
    expect(kindsOf(stop(limit - 60 * MINUTE_MS, limit - 1), NOW)).toEqual(['late']);
    expect(kindsOf(trip({ openStops: [] }), NOW)).toEqual([]);
  });

  it('deviates when its last position is off every leg by more than it may', () => {
    const last = (km: number) => trip({ positions: [{ position: beside(km), atMs: NOW - MINUTE_MS }] });
    // The detour over a point is less than twice its distance from the road.
    expect(kindsOf(last(DEVIATION_KM), NOW)).toEqual([]);
    expect(kindsOf(last(3 * DEVIATION_KM), NOW)).toEqual(['deviation']);
    const back = [
      { position: beside(60), atMs: NOW - 20 * MINUTE_MS },
      { position: beside(1), atMs: NOW - MINUTE_MS },
    ];
    expect(kindsOf(trip({ positions: back }), NOW)).toEqual([]);
  });

  it('stands long when it does not move away from any stop, and says so more than once', () => {
    const standing = (sinceMs: number, lastMs: number, at = beside(0)) =>
      trip({
        positions: [
          { position: beside(-8), atMs: sinceMs - MINUTE_MS },
          { position: at, atMs: sinceMs },
          { position: at, atMs: lastMs },
        ],
      });
    const longAgo = NOW - LONG_STOP_MS - MINUTE_MS;
    expect(kindsOf(standing(longAgo, NOW - MINUTE_MS), NOW)).toEqual(['long-stop']);
    expect(kindsOf(standing(NOW - LONG_STOP_MS + MINUTE_MS, NOW - MINUTE_MS), NOW)).toEqual([]);
    // A single position an hour old may be a phone without coverage.
    expect(kindsOf(standing(longAgo, longAgo + MINUTE_MS), NOW)).toEqual([]);
    // Loading takes as long as it takes.
    expect(kindsOf(standing(longAgo, NOW - MINUTE_MS, zaoshi), NOW)).toEqual([]);
  });

  it('is silent when nothing was heard of it for four hours', () => {
    expect(kindsOf(trip({ lastHeardMs: NOW - SILENT_TRIP_MS }), NOW)).toEqual([]);
    expect(kindsOf(trip({ lastHeardMs: NOW - SILENT_TRIP_MS - 1 }), NOW)).toEqual(['no-scan']);
  });

  it('names each trouble once, however many stops and positions tell of it', () => {
    const late = { position: zaoshi, dueMs: NOW - 24 * 60 * MINUTE_MS, closesMs: 0 };
    const far = (minutes: number) => ({ position: beside(90), atMs: NOW - minutes * MINUTE_MS });
    const worst = trip({
      lastHeardMs: NOW - SILENT_TRIP_MS - 1,
      openStops: [late, late, late],
      positions: [far(300), far(200), far(100)],
    });
    expect(kindsOf(worst, NOW)).toEqual(['late', 'deviation', 'long-stop', 'no-scan']);
  });

  it('knows since when, so that what was settled after that stays settled', () => {
    const late = (dueMs: number) => ({ position: zaoshi, dueMs, closesMs: 0 });
    const [first, second] = [NOW - 90 * MINUTE_MS, NOW - 60 * MINUTE_MS];
    const at = (km: number, minutes: number) => ({ position: beside(km), atMs: NOW - minutes * MINUTE_MS });
    const worst = trip({
      lastHeardMs: NOW - SILENT_TRIP_MS - 1,
      openStops: [late(first), late(second), late(NOW)],
      positions: [at(90, 400), at(0, 300), at(80, 200), at(90, 150), at(90, 100)],
    });
    expect(troublesOf(worst, NOW)).toEqual([
      { kind: 'late', sinceMs: second + LATE_AFTER_MS },
      { kind: 'deviation', sinceMs: NOW - 200 * MINUTE_MS },
      { kind: 'long-stop', sinceMs: NOW - 150 * MINUTE_MS },
      { kind: 'no-scan', sinceMs: NOW - SILENT_TRIP_MS - 1 },
    ]);
  });
});
