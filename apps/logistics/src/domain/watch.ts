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

/** Something that goes wrong, and since when: settled after that it is settled, as long as it does not begin anew. */
export interface RoadTrouble {
  readonly kind: ExceptionKind;
  readonly sinceMs: number;
}

/** What goes wrong with a trip on the road, each kind at most once. */
export function troublesOf(trip: WatchedTrip, nowMs: number): RoadTrouble[] {
  const found: readonly (readonly [ExceptionKind, number | undefined])[] = [
    ['late', lateSince(trip, nowMs)],
    ['deviation', offRouteSince(trip)],
    ['long-stop', standingSince(trip, nowMs)],
    ['no-scan', nowMs - trip.lastHeardMs > SILENT_TRIP_MS ? trip.lastHeardMs : undefined],
  ];
  return found.flatMap(([kind, sinceMs]) => (sinceMs === undefined ? [] : [{ kind, sinceMs }]));
}

/** Since the last of the stops that are late has been so. */
function lateSince({ openStops }: WatchedTrip, nowMs: number): number | undefined {
  const late = openStops
    .map(({ dueMs, closesMs }) => Math.max(dueMs, closesMs) + LATE_AFTER_MS)
    .filter((sinceMs) => nowMs > sinceMs);
  return late.length === 0 ? undefined : Math.max(...late);
}

/** Since the first position after the last that was on the way, as far as they are known. */
function offRouteSince({ positions, allStops }: WatchedTrip): number | undefined {
  const onRoute = positions.findLastIndex(({ position }) => !isOffRoute(position, allStops));
  return positions[onRoute + 1]?.atMs;
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

function standingSince({ positions, allStops }: WatchedTrip, nowMs: number): number | undefined {
  const last = positions.at(-1);
  if (last === undefined) return undefined;
  if (allStops.some((stop) => greatCircleKm(stop, last.position) <= STANDING_KM)) return undefined;
  const moving = positions.findLast(({ position }) => greatCircleKm(position, last.position) > STANDING_KM);
  const since = positions.find(({ atMs }) => moving === undefined || atMs > moving.atMs);
  if (since === undefined || nowMs - since.atMs <= LONG_STOP_MS) return undefined;
  return last.atMs - since.atMs > LONG_STOP_MS / 2 ? since.atMs : undefined;
}
