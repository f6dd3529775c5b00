import { assert } from '@tianfu/kernel';
import type { DayState } from './day-ground.js';
import { cardOnDay, leaveToCards } from './leave-to-cards.js';
import type { DayPlan } from './route-planner.js';
import type { StoredConsignment, StoredVehicle } from './stored.js';
import type { ArrangedStop, TripGround } from './trip-ground.js';

/** A trip of a found plan: who drives which stops. */
export interface PlannedRoute {
  readonly vehicle: StoredVehicle;
  readonly stops: readonly ArrangedStop[];
}

export interface PlannedDay {
  readonly routes: readonly PlannedRoute[];
  /** A published card carries them for no more than a trip would. */
  readonly byCard: readonly StoredConsignment[];
  /** No vehicle can take them that day. */
  readonly unplanned: readonly StoredConsignment[];
}

/** A found plan in the words of the trade, without those who are better off with a rate card. */
export function routesOfPlan(found: DayPlan, state: DayState, ground: TripGround): PlannedDay {
  const known = new Map(
    state.trips.flatMap(({ stops }) =>
      stops.map((stop) => [`${stop.kind} ${stop.consignmentId ?? ''}`, stop]),
    ),
  );
  const routes = found.routes.flatMap(({ vehicle: index, stops: order }): PlannedRoute[] => {
    const vehicle = state.vehicles[index];
    assert(vehicle !== undefined, 'a plan names vehicles of the day');
    const all = order.map(({ job, action }) => {
      const consignmentId = state.consignments[job]?.consignmentId;
      assert(consignmentId !== undefined, 'a plan names goods of the day');
      return ground.stop(consignmentId, action, known.get(`${action} ${consignmentId}`));
    });
    const route = { vehicle: ground.vehicle(vehicle, state.day), day: state.day, stops: all };
    const stops = leaveToCards(route, ground);
    return stops.length === 0 ? [] : [{ vehicle, stops }];
  });
  const aboard = new Set(routes.flatMap(({ stops }) => stops.map(({ consignmentId }) => consignmentId)));
  const left = state.consignments.filter(({ consignmentId }) => !aboard.has(consignmentId));
  const hasCard = ({ consignmentId }: StoredConsignment): boolean =>
    cardOnDay(consignmentId, state.vehicles, state.day, ground) !== undefined;
  return {
    routes,
    byCard: left.filter(hasCard),
    unplanned: left.filter((each) => !hasCard(each)),
  };
}
