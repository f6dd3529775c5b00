import type { ExceptionEnd } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { CarriedGoods, TroubleStore } from './ports.js';
import type { StepBy, StoredConsignment } from './stored.js';

/** A carrier that declined is no trouble any more once the goods are somebody else's to carry. */
export class SettleDeclined {
  constructor(private readonly troubles: TroubleStore) {}

  /** @param goods as they are now, on the trips that carry them */
  async run(
    tx: Tx,
    goods: readonly StoredConsignment[],
    settledBy: Exclude<ExceptionEnd, 'hand'>,
    by: StepBy,
  ): Promise<void> {
    const carried = goods.flatMap(({ consignmentId, legOf, tripId }): CarriedGoods[] =>
      tripId === undefined
        ? []
        : [{ consignmentId: legOf?.parentId ?? consignmentId, leg: legOf?.leg, tripId }],
    );
    if (carried.length > 0) await this.troubles.settleDeclined(tx, carried, settledBy, by);
  }
}
