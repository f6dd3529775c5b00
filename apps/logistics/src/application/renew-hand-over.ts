import { assert, parseInstant } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { nextHandOver } from '../domain/hand-over.js';
import { secondsOf } from '../domain/route.js';
import { tellRerouted } from './consignment-events.js';
import { broughtMsOf } from './due-of.js';
import type { ConsignmentStore, Distances, TripStore } from './ports.js';
import type { StepBy } from './stored.js';
import { positionOf } from './trip-ground.js';

/** Goods their truck left the hub without are handed over anew: the next one loads them once they are ready. */
export class RenewHandOver {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly distances: Distances,
  ) {}

  /** The hand-over stays as it is where nobody brings the goods yet: whoever plans their first leg plans by it. */
  async run(tx: Tx, parentId: string, by: StepBy): Promise<void> {
    const [first, second] = await this.consignments.legsOf(tx, [parentId]);
    if (first === undefined || second?.state !== 'booked') return;
    const nowMs = (await tx.now()).getTime();
    const broughtMs = await broughtMsOf(tx, this.trips, first, nowMs);
    const closes = parseInstant(second.terms.deliveryWindow?.closesAt ?? '');
    assert(closes !== undefined, 'a leg is complete');
    if (broughtMs === undefined) return;
    const table = await this.distances.table([positionOf(second, 'pick-up'), positionOf(second, 'delivery')]);
    const { atMs, latestMs } = nextHandOver(
      {
        broughtMs,
        deliveryClosesMs: closes.getTime(),
        fromHubSeconds: secondsOf(table, 0, 1),
        cartonCount: second.load.cartonCount,
      },
      nowMs,
    );
    const window = { opensAt: new Date(atMs), closesAt: new Date(latestMs) };
    tellRerouted(tx, await this.consignments.renewHandOver(tx, second, window, by));
  }
}
