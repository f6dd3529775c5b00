import type { Compiled } from './compiled.js';

/** Written anew with each use, so that the inner loops make nothing. */
export interface Scratch {
  /** What a delivery costs after each node, and the least from there on. */
  readonly deliveryCost: Float64Array;
  readonly leastLater: Float64Array;
  /** The nodes of a route in order. */
  readonly walked: Int32Array;
  /** When a node (vehicle) was last noted, by the tick of the search that noted it. */
  readonly notedAt: Int32Array;
  /** The same of places of a pick-up. */
  readonly triedAt: Int32Array;
  /** The places of a pick-up in the order they were looked at; what it costs into each, and into and on from it. */
  readonly pickUpAfter: Int32Array;
  readonly pickUpInto: Float64Array;
  readonly pickUpCost: Float64Array;
  readonly vehicleTriedAt: Int32Array;
  /** Of these, the least cost and the earliest departure of the vehicle. */
  readonly leastPickUp: Float64Array;
  readonly firstPickUp: Float64Array;
  readonly vehicleNotedAt: Int32Array;
  readonly leastOfVehicle: Float64Array;
  /** Of what was noted, the latest departure from a place of the vehicle. */
  readonly lastOfVehicle: Float64Array;
  /** Whether a vehicle passes near either end of the pair looked for last. */
  readonly nearAt: Int32Array;
  tick: number;
}

export function scratchFor({ nodeCount, vehicleCount }: Compiled): Scratch {
  return {
    deliveryCost: new Float64Array(nodeCount),
    leastLater: new Float64Array(nodeCount),
    walked: new Int32Array(nodeCount + 2),
    notedAt: new Int32Array(nodeCount),
    triedAt: new Int32Array(nodeCount),
    pickUpAfter: new Int32Array(nodeCount),
    pickUpInto: new Float64Array(nodeCount),
    pickUpCost: new Float64Array(nodeCount),
    vehicleTriedAt: new Int32Array(vehicleCount),
    leastPickUp: new Float64Array(vehicleCount),
    firstPickUp: new Float64Array(vehicleCount),
    vehicleNotedAt: new Int32Array(vehicleCount),
    leastOfVehicle: new Float64Array(vehicleCount),
    lastOfVehicle: new Float64Array(vehicleCount),
    nearAt: new Int32Array(vehicleCount),
    tick: 0,
  };
}
