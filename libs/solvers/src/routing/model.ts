/**
 * The vehicle routing problem of a dispatcher's day, and of the published benchmarks. Distances, times and money
 * are plain numbers in whatever unit the caller keeps to (metres, seconds, cents; whole numbers are exact);
 * jobs, vehicles and locations are named by their index in their list.
 */
export interface RoutingProblem {
  readonly matrix: TravelMatrix;
  /** How many quantities a vehicle is measured in (kg, dm³, cartons …); every demand and capacity has so many. */
  readonly dimensions: number;
  readonly jobs: readonly RoutingJob[];
  readonly vehicles: readonly Vehicle[];
  readonly locks?: Locks;
  /**
   * `cost`: travel, fixed costs and penalties together. `vehicles-first`: as few vehicles as possible, then cost.
   * Serving every job that has no penalty comes before either. Default: `cost`.
   */
  readonly goal?: 'cost' | 'vehicles-first';
}

/** From row to column: entry `from * size + to`. Need be neither symmetric nor metric. */
export interface TravelMatrix {
  readonly size: number;
  readonly distance: Float64Array;
  readonly time: Float64Array;
}

export interface TimeWindow {
  readonly from: number;
  readonly until: number;
}

/** Being at a place: the service begins within one of the windows, after waiting if need be, and takes its time. */
export interface Visit {
  readonly location: number;
  readonly serviceTime: number;
  /** In order and apart from one another; none: at any time. */
  readonly windows?: readonly TimeWindow[];
}

interface JobTerms {
  /** Whole numbers ≥ 0, one per dimension. */
  readonly demand: readonly number[];
  /** What leaving the job out costs. Without one it must be served. */
  readonly penalty?: number;
  /** The only vehicles that may serve it. Default: all. */
  readonly vehicles?: readonly number[];
  /** What a vehicle must have, all of it. */
  readonly skills?: readonly string[];
}

/** On board from the vehicle's start. */
export interface DeliveryJob extends JobTerms {
  readonly kind: 'delivery';
  readonly delivery: Visit;
}

/** Stays on board until the vehicle's end: the hub. */
export interface PickUpJob extends JobTerms {
  readonly kind: 'pick-up';
  readonly pickUp: Visit;
}

/** Picked up, later delivered, by the same vehicle. */
export interface PairJob extends JobTerms {
  readonly kind: 'pair';
  readonly pickUp: Visit;
  readonly delivery: Visit;
}

export type RoutingJob = DeliveryJob | PickUpJob | PairJob;

export interface Vehicle {
  /** The location it starts from. */
  readonly start: number;
  /** Where it ends; without one it ends at its last stop. */
  readonly end?: number;
  readonly capacity: readonly number[];
  /** Earliest start and latest end. Default: any time from 0. */
  readonly shift?: TimeWindow;
  /** Cost of being used at all. Default 0. */
  readonly fixedCost?: number;
  /** Default 1. */
  readonly costPerDistance?: number;
  /** Per unit of time on the road (not of waiting or service). Default 0. */
  readonly costPerTime?: number;
  readonly maxDistance?: number;
  /** From start to end when it ends as early as its stops allow and starts as late as that allows. */
  readonly maxDuration?: number;
  readonly skills?: readonly string[];
}

/** What the dispatcher has decided and no search changes. */
export interface Locks {
  /** The route of the vehicle begins with exactly these stops. */
  readonly prefixes?: readonly Route[];
  /** The vehicle makes these stops in this order; others may come between. */
  readonly sequences?: readonly Route[];
  /** The job goes with this vehicle. */
  readonly vehicles?: readonly JobOnVehicle[];
}

export interface JobOnVehicle {
  readonly job: number;
  readonly vehicle: number;
}

export interface Stop {
  readonly job: number;
  readonly action: 'pick-up' | 'delivery';
}

export interface Route {
  readonly vehicle: number;
  readonly stops: readonly Stop[];
}

/** Vehicles without stops do not appear. */
export interface RoutePlan {
  readonly routes: readonly Route[];
  /** Jobs left out, ascending. */
  readonly unserved: readonly number[];
}
