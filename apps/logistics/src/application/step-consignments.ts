import type { Tx } from '@tianfu/service';
import type { ConsignmentStep } from '../domain/consignment-states.js';
import type { FollowLegs } from './follow-legs.js';
import type { ConsignmentStore, StepChange } from './ports.js';
import type { SettleDeclined } from './settle-declined.js';
import type { StepBy, StoredConsignment } from './stored.js';
import { tellStep } from './tell-step.js';

/**
 * Takes steps of what is on its way, and tells them. A leg takes the consignment it is part of along; only that is
 * told of, so that nobody outside takes goods at the hub for delivered ones.
 */
export class StepConsignments {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly following: FollowLegs,
    private readonly settling: SettleDeclined,
  ) {}

  /** @returns the consignments after it; those in another state are left out */
  async run(
    tx: Tx,
    consignmentIds: readonly string[],
    step: ConsignmentStep,
    by: StepBy,
    change?: StepChange,
  ): Promise<StoredConsignment[]> {
    if (consignmentIds.length === 0) return [];
    const stepped = await this.consignments.step(tx, consignmentIds, step, by, change);
    for (const each of stepped.filter(({ legOf }) => legOf === undefined)) tellStep(tx, each, step);
    const legs = stepped.filter(({ legOf }) => legOf !== undefined);
    if (legs.length > 0) await this.following.run(tx, legs, step, by);
    if (step === 'plan') await this.settling.run(tx, stepped, 'other-trip', by);
    if (step === 'accept') await this.settling.run(tx, stepped, 'acceptance', by);
    return stepped;
  }
}
