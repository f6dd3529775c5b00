import { Refusal } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { ConsignmentStore } from './ports.js';
import type { StepBy, StoredConsignment } from './stored.js';
import type { TakeOffTrip } from './take-off-trip.js';

/** Takes both legs of a consignment off their planned trips and holds them, so that they can be given up. */
export class TakeOffLegs {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly takingOff: TakeOffTrip,
  ) {}

  /**
   * @returns the legs, locked and waiting
   * @throws Refusal `TRANSITION_REFUSED` when a carrier has one of them
   */
  async run(tx: Tx, { consignmentId }: StoredConsignment, by: StepBy): Promise<StoredConsignment[]> {
    const seen = await this.consignments.legsOf(tx, [consignmentId]);
    // The trips before the legs, the legs before the whole: so does everybody who locks several.
    const tripIds = seen.flatMap(({ state, tripId }) => (state === 'planned' ? (tripId ?? []) : []));
    for (const tripId of [...new Set(tripIds)].toSorted()) {
      const aboard = seen.filter((leg) => leg.tripId === tripId).map((leg) => leg.consignmentId);
      await this.takingOff.run(tx, tripId, aboard, by);
    }
    const ids = seen.map((leg) => leg.consignmentId);
    const legs = await this.consignments.lockMany(tx, ids);
    const held = legs.find(({ state }) => state !== 'booked');
    if (held !== undefined) throw new Refusal('TRANSITION_REFUSED', { state: held.state });
    return legs;
  }
}
