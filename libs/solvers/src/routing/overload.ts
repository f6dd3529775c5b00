/* eslint-disable @typescript-eslint/no-non-null-assertion -- vehicles index the array made for them */

/**
 * How far vehicles are loaded above their capacity, and what that costs. Where nearly every vehicle is full, goods change
 * places only through plans that are a little too full; a search that may pass through these, at a price that rises,
 * comes to the same plans with fewer steps. A share is of the capacity, in the dimension where it is the most.
 */
export class Overload {
  /** Whether a search may load above the capacity at all; where none may, nothing is weighed. */
  isAllowed = false;
  /** Of the whole capacity above. */
  price = 0;
  /** The largest share above that a change may lead to. */
  most = 0;
  /** The share above of each vehicle. */
  readonly shareOf: Float64Array;
  sum = 0;
  /** How many vehicles are loaded above their capacity. */
  count = 0;

  constructor(vehicleCount: number) {
    this.shareOf = new Float64Array(vehicleCount);
  }

  /** @returns by how much the cost of the plan changes */
  setPrice(price: number): number {
    const change = (price - this.price) * this.sum;
    this.price = price;
    return change;
  }

  /** @returns by how much the cost of the plan changes */
  set(vehicle: number, share: number): number {
    const before = this.shareOf[vehicle]!;
    if (share === before) return 0;
    this.shareOf[vehicle] = share;
    this.sum += share - before;
    this.count += (share > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    return this.price * (share - before);
  }

  /** What it costs that a vehicle comes to be loaded so far above its capacity; Infinity where it may not. */
  costOf(vehicle: number, share: number): number {
    const before = this.shareOf[vehicle]!;
    if (share <= before) return 0;
    return share > this.most ? Infinity : this.price * (share - before);
  }

  /** Adds up anew. @returns what it all costs */
  recount(): number {
    this.sum = this.shareOf.reduce((sum, share) => sum + share, 0);
    return this.price * this.sum;
  }
}
