import { assert } from '@tianfu/kernel';
import { driveRoute } from '../domain/route.js';
import { splitTours, type Tour } from '../domain/split-tours.js';
import { type DayState, leftOutMinor } from './day-ground.js';
import { stretchOf, tripsOfStretches, within } from './day-stretches.js';
import { cardOnDay, leaveToCards } from './leave-to-cards.js';
import type { DayPlan } from './route-planner.js';
import type { StoredConsignment, StoredTrip, StoredVehicle } from './stored.js';
import type { ArrangedStop, TripGround } from './trip-ground.js';

/** A trip of a plan: who drives which stops, and costs what. */
export interface PlannedTrip {
  /** Free in the time it has for this trip alone. */
  readonly vehicle: StoredVehicle;
  readonly stops: readonly ArrangedStop[];
  readonly costMinor: bigint;
}

export interface PlannedDay {
  readonly trips: readonly PlannedTrip[];
  /** A published card carries them for no more than a trip would. */
  readonly byCard: readonly StoredConsignment[];
  /** No vehicle can take them that day. */
  readonly unplanned: readonly StoredConsignment[];
}

/**
 * A found plan in the words of the trade: a trip for each time a vehicle comes home, without those who are better
 * off with a rate card. Coming home costs a fixed price the search does not know of, so where the plan that stands
 * is no dearer, it stays.
 */
export function plannedDay(found: DayPlan, state: DayState, ground: TripGround): PlannedDay {
  const searched = tripsOf(found, state, ground);
  const standing = standingTrips(state, ground);
  const isBetter =
    standing === undefined || costOfDay(searched, state, ground) < costOfDay(standing, state, ground);
  const trips = isBetter ? searched : standing;
  const left = leftOut(trips, state);
  const hasCard = ({ consignmentId }: StoredConsignment): boolean =>
    cardOnDay(consignmentId, state.vehicles, state.day, ground) !== undefined;
  return { trips, byCard: left.filter(hasCard), unplanned: left.filter((each) => !hasCard(each)) };
}

function tripsOf({ routes }: DayPlan, state: DayState, ground: TripGround): PlannedTrip[] {
  const known = new Map(
    state.trips.flatMap(({ stops }) =>
      stops.map((stop) => [`${stop.kind} ${stop.consignmentId ?? ''}`, stop]),
    ),
  );
  return routes.flatMap(({ vehicle: index, stops: order }) => {
    const vehicle = state.vehicles[index];
    assert(vehicle !== undefined, 'a plan names vehicles of the day');
    const stops = order.map(({ job, action }) => {
      const consignmentId = state.consignments[job]?.consignmentId;
      assert(consignmentId !== undefined, 'a plan names goods of the day');
      return ground.stop(consignmentId, action, known.get(`${action} ${consignmentId}`));
    });
    const tours = splitTours(ground.vehicle(vehicle, state.day), stops, ground.table);
    assert(tours !== undefined, 'a verified route can be driven');
    return tours.flatMap((tour) => worthwhile(tour, vehicle, state.day, ground));
  });
}

function worthwhile(
  { stops: all, shift }: Tour<ArrangedStop>,
  stored: StoredVehicle,
  day: string,
  ground: TripGround,
): PlannedTrip[] {
  const vehicle = within(stored, shift);
  const stops = leaveToCards({ vehicle: ground.vehicle(vehicle, day), day, stops: all }, ground);
  return stops.length === 0 ? [] : [plannedTrip(vehicle, stops, day, ground)].filter(isThere);
}

/** The plan as it stands, if nobody is late in it and its vehicles are still there. */
function standingTrips(state: DayState, ground: TripGround): PlannedTrip[] | undefined {
  const trips: PlannedTrip[] = [];
  for (const [index, ofStretch] of tripsOfStretches(state)) {
    const stored = state.vehicles[index];
    if (stored === undefined) return undefined;
    const { startMs: fromMs, endMs } = stretchOf(stored, state.day);
    let startMs = fromMs;
    for (const trip of ofStretch) {
      const planned = standingTrip(trip, within(stored, { startMs, endMs }), state.day, ground);
      if (planned === undefined) return undefined;
      trips.push(planned.trip);
      startMs = planned.endMs;
    }
  }
  return trips.length === state.trips.length ? trips : undefined;
}

function standingTrip(
  trip: StoredTrip,
  vehicle: StoredVehicle,
  day: string,
  ground: TripGround,
): { readonly trip: PlannedTrip; readonly endMs: number } | undefined {
  const stops = ground.stopsOf(trip);
  const verdict = driveRoute(ground.vehicle(vehicle, day), stops, ground.table);
  if (!verdict.ok || verdict.route.lateSeconds > 0) return undefined;
  const { costMinor, endMs } = verdict.route;
  return { trip: { vehicle, stops, costMinor }, endMs };
}

function plannedTrip(
  vehicle: StoredVehicle,
  stops: readonly ArrangedStop[],
  day: string,
  ground: TripGround,
): PlannedTrip | undefined {
  const verdict = driveRoute(ground.vehicle(vehicle, day), stops, ground.table);
  return verdict.ok ? { vehicle, stops, costMinor: verdict.route.costMinor } : undefined;
}

const isThere = (trip: PlannedTrip | undefined): trip is PlannedTrip => trip !== undefined;

/** What driving costs, and what leaving goods out does. */
function costOfDay(trips: readonly PlannedTrip[], state: DayState, ground: TripGround): bigint {
  const driven = trips.reduce((sum, { costMinor }) => sum + costMinor, 0n);
  return leftOut(trips, state).reduce(
    (sum, { consignmentId }) => sum + leftOutMinor(consignmentId, state, ground),
    driven,
  );
}

function leftOut(trips: readonly PlannedTrip[], { consignments }: DayState): StoredConsignment[] {
  const aboard = new Set(trips.flatMap(({ stops }) => stops.map(({ consignmentId }) => consignmentId)));
  return consignments.filter(({ consignmentId }) => !aboard.has(consignmentId));
}
