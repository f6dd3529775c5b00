import type { ExceptionKind } from '@tianfu/contracts';
import { greatCircleKm, type Position } from '@tianfu/kernel';

const MINUTE_MS = 60_000;
/** A stop so long after its time is late. */
export const LATE_AFTER_MS = 30 * MINUTE_MS;
/** Farther than this from every leg of the trip is off the route. */
export const DEVIATION_KM = 15;
/** Standing longer than this, not at a stop, is a long stop. */
export const LONG_STOP_MS = 45 * MINUTE_MS;
const STANDING_KM = 0.3;
/** A vehicle on the road that says nothing for so long, and a carrier's parcel. */
export const SILENT_TRIP_MS = 4 * 60 * MINUTE_MS;
export const SILENT_WAYBILL_MS = 48 * 60 * MINUTE_MS;

export interface WatchedTrip {
  readonly lastHeardMs: number;
  /** What is still to come, in order. */
  readonly openStops: readonly {
    readonly position: Position;
    readonly dueMs: number;
    readonly closesMs: number;
  }[];
  readonly allStops: readonly Position[];
  /** Latest last. */
  readonly positions: readonly { readonly position: Position; readonly atMs: number }[];
}

/** What goes wrong with a trip on the road, each kind at most once. */
export function troublesOf(trip: WatchedTrip, nowMs: number): ExceptionKind[] {
  const troubles: ExceptionKind[] = [];
  if (trip.openStops.some(({ dueMs, closesMs }) => nowMs > Math.max(dueMs, closesMs) + LATE_AFTER_MS)) {
    troubles.push('late');
  }
  const last = trip.positions.at(-1);
  if (last !== undefined && isOffRoute(last.position, trip.allStops)) troubles.push('deviation');
  if (isStanding(trip, nowMs)) troubles.push('long-stop');
  if (nowMs - trip.lastHeardMs > SILENT_TRIP_MS) troubles.push('no-scan');
  return troubles;
}

function isOffRoute(position: Position, stops: readonly Position[]): boolean {
  return (
    stops.length > 1 &&
    stops.slice(1).every((to, index) => detourKm(position, stops[index] ?? to, to) > DEVIATION_KM)
  );
}

/** Half of how much longer the leg is over this point: no farther off than that. */
function detourKm(position: Position, from: Position, to: Position): number {
  const over = greatCircleKm(from, position) + greatCircleKm(position, to);
  return (over - greatCircleKm(from, to)) / 2;
}

function isStanding({ positions, allStops }: WatchedTrip, nowMs: number): boolean {
  const last = positions.at(-1);
  if (last === undefined) return false;
  if (allStops.some((stop) => greatCircleKm(stop, last.position) <= STANDING_KM)) return false;
  const moving = positions.findLast(({ position }) => greatCircleKm(position, last.position) > STANDING_KM);
  const since = positions.find(({ atMs }) => moving === undefined || atMs > moving.atMs);
  return (
    since !== undefined && nowMs - since.atMs > LONG_STOP_MS && last.atMs - since.atMs > LONG_STOP_MS / 2
  );
}
