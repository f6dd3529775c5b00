import type { Legs } from './compile-legs.js';

/** How a stop changes the load, see `Compiled.change`. */
export const FROM_DEPOT = 0;
export const TO_DEPOT = 1;
export const PAIR_PICK_UP = 2;
export const PAIR_DELIVERY = 3;

/**
 * The problem as the search sees it: flat arrays over nodes. Nodes 0 … stopCount − 1 are stops of jobs; vehicle v
 * starts at node stopCount + v and ends at node stopCount + vehicleCount + v, so no place of a route is special.
 * A task is what the ruin removes and the recreation puts back as a whole: a stop, or a pair of stops.
 */
export interface Compiled {
  readonly stopCount: number;
  readonly vehicleCount: number;
  readonly nodeCount: number;
  readonly taskCount: number;
  readonly dimensions: number;
  readonly locationCount: number;

  // by node
  readonly location: Int32Array;
  /** Where the node's row begins in a matrix. */
  readonly row: Int32Array;
  readonly service: Float64Array;
  readonly open: Float64Array;
  readonly close: Float64Array;
  /** All windows of a node, where it has several. */
  readonly windows: readonly (Float64Array | undefined)[];
  readonly kind: Uint8Array;
  /** The demand at node * dimensions + d. */
  readonly demand: Float64Array;
  /** What the load becomes more by at a stop, less where it is negative. */
  readonly change: Float64Array;
  /** The task a node belongs to; −1: fixed by a lock, or the end of a route. */
  readonly taskOf: Int32Array;
  readonly jobOf: Int32Array;

  // by task
  readonly first: Int32Array;
  /** The delivery of a pair; −1: the task is a single stop. */
  readonly second: Int32Array;
  /** What leaving the task out costs, the weight of a missing job included. */
  readonly penalty: Float64Array;
  /** The weight of a missing job: a task with this penalty or more must be served. */
  readonly missingJob: number;
  /** A locked stop of the same job that must come before (after) the task, or −1. */
  readonly after: Int32Array;
  readonly before: Int32Array;

  // by vehicle
  readonly classOf: Int32Array;
  readonly capacity: Float64Array;
  readonly maxDistance: Float64Array;
  readonly maxDuration: Float64Array;
  /** The node after which the search may begin to insert: the last of the locked prefix, or the start. */
  readonly openFrom: Int32Array;
  /** By node: 1 where nothing may come right behind it, inside a locked prefix. */
  readonly closedBehind: Uint8Array;
  /** Stops that stay where they are: locked prefix, then the locked sequence. */
  readonly fixedStops: readonly (readonly number[])[];

  // by class of vehicles that differ in nothing
  readonly classCount: number;
  /** Travel costs of a unit of distance, of time. */
  readonly perDistance: Float64Array;
  readonly perTime: Float64Array;
  /** Of using a vehicle, the weight of the goal included. */
  readonly fixedCost: Float64Array;
  /** 1 where task * classCount + class may go together. */
  readonly allowed: Uint8Array;
  readonly isRestricted: boolean;

  readonly time: Float64Array;
  readonly distance: Float64Array;
  /** Both from row to column at 2 * (row + location), and the same from column to row. */
  readonly legs: Legs;
  readonly legsInto: Legs;
  /** Whether any window, shift or duration can forbid anything. */
  readonly isTimed: boolean;
  readonly hasSeveralWindows: boolean;
  /** Whether the load goes up and down within a route; else its sum decides. */
  readonly hasLoadProfile: boolean;
  /** Whether a stop asks for the highest load before it: goods from the depot, or half of a locked pair. */
  readonly needsHeadLoad: boolean;
  /** Whether limits exist that only walking the whole route can check. */
  readonly needsWalk: boolean;

  /** The nearest stops of each location, nearest first: location * neighbourCount + rank. */
  readonly neighbours: Int32Array;
  readonly neighbourCount: number;
}
