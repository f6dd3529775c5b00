/* eslint-disable @typescript-eslint/no-non-null-assertion -- vehicles index the array made for them */

/** Shares or seconds: less beyond a limit is rounding. */
const LEAST = 1e-9;

/** What being beyond a limit costs for each unit, and how many units a change may lead to at the most. */
export interface ExcessTerms {
  readonly price: number;
  readonly most: number;
}

/**
 * How far vehicles are beyond a limit (of their capacity, of the hours of their stops), and what that costs. Where nearly
 * every vehicle is at its limits, goods change places only through plans that break them a little; a search that may
 * pass through these, at a price that rises, comes to the same plans with fewer steps.
 */
export class Excess {
  /** Whether a search may go beyond the limit at all; where none may, nothing is measured. */
  isAllowed = false;
  price = 0;
  most = 0;
  /** By vehicle. */
  readonly of: Float64Array;
  sum = 0;
  /** How many vehicles are beyond the limit. */
  count = 0;

  constructor(vehicleCount: number) {
    this.of = new Float64Array(vehicleCount);
  }

  /** Nothing where it is not allowed. @returns by how much the cost of the plan changes */
  setTerms({ price, most }: ExcessTerms): number {
    if (!this.isAllowed) return 0;
    const change = (price - this.price) * this.sum;
    this.price = price;
    this.most = most;
    return change;
  }

  /** @param measured 0 or less: within the limit. @returns by how much the cost of the plan changes */
  set(vehicle: number, measured: number): number {
    const before = this.of[vehicle]!;
    const excess = measured < LEAST ? 0 : measured;
    if (excess === before) return 0;
    this.of[vehicle] = excess;
    this.sum += excess - before;
    this.count += (excess > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    return this.price * (excess - before);
  }

  /** What it costs that a vehicle comes to be so far beyond the limit (0 or less: within it); Infinity where it may not. */
  costOf(vehicle: number, excess: number): number {
    const before = this.of[vehicle]!;
    if (excess <= before) return 0;
    return excess > this.most ? Infinity : this.price * (excess - before);
  }

  /** Adds up anew. @returns what it all costs */
  recount(): number {
    this.sum = this.of.reduce((sum, excess) => sum + excess, 0);
    return this.price * this.sum;
  }
}
