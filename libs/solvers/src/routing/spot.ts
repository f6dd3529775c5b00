/** Where a task would go best. One is kept and written anew: the inner loops make nothing. */
export class Spot {
  /** The node to come after; −1: nowhere. */
  after = -1;
  /** The node the delivery of a pair comes after; the pick-up itself, if right behind it. */
  secondAfter = -1;
  cost = Infinity;
}
