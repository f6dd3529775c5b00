import { consignmentLeftHub, consignmentReachedHub } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import type { ConsignmentStep } from '../domain/consignment-states.js';
import { wholeStateOf, wholeStep } from '../domain/leg-states.js';
import { consignmentEvent, originOf } from './consignment-events.js';
import type { ConsignmentStore } from './ports.js';
import type { StepBy, StoredConsignment } from './stored.js';
import { tellStep } from './tell-step.js';

/** Consignments sent via the hub follow their legs, in the transaction of the legs' own step. */
export class FollowLegs {
  constructor(private readonly consignments: ConsignmentStore) {}

  /** @param stepped legs after the step */
  async run(tx: Tx, stepped: readonly StoredConsignment[], step: ConsignmentStep, by: StepBy): Promise<void> {
    const parentIds = [...new Set(stepped.flatMap(({ legOf }) => legOf?.parentId ?? []))];
    // Locked before the legs are read: whoever steps the other leg at the same time is waited for.
    const wholes = await this.consignments.lockMany(tx, parentIds);
    const legs = await this.consignments.legsOf(tx, parentIds);
    for (const whole of wholes) {
      const own = legs.filter(({ legOf }) => legOf?.parentId === whole.consignmentId);
      let state = whole.state;
      for (const leg of stepped.filter(({ legOf }) => legOf?.parentId === whole.consignmentId)) {
        state = await this.#follow(tx, { ...whole, state }, own, leg, step, by);
      }
    }
  }

  async #follow(
    tx: Tx,
    whole: StoredConsignment,
    [first, second]: readonly StoredConsignment[],
    { legOf, deliveredAt: broughtAt }: StoredConsignment,
    step: ConsignmentStep,
    by: StepBy,
  ): Promise<StoredConsignment['state']> {
    assert(
      first !== undefined && second !== undefined && legOf !== undefined,
      'what goes via the hub has both legs',
    );
    const to = wholeStateOf(first.state, second.state);
    const taken = wholeStep(legOf.leg, step, whole.state, to);
    if (taken === undefined) return to;
    const { deliveredAt, receivedBy } = second;
    const change = {
      ...(deliveredAt === undefined ? {} : { deliveredAt }),
      ...(receivedBy === undefined ? {} : { receivedBy }),
    };
    const { consignmentId, hubId } = whole;
    const followed = await this.consignments.follow(tx, consignmentId, taken, to, by, change);
    tellStep(tx, followed, taken);
    assert(hubId !== undefined, 'what goes via the hub has one');
    const at = (taken === 'reach-hub' ? broughtAt : undefined) ?? (await tx.now());
    const passed = { ...consignmentEvent(followed), hubId, at: at.toISOString() };
    if (taken === 'reach-hub') tx.emit(consignmentReachedHub, passed, originOf(followed));
    if (taken === 'leave-hub') tx.emit(consignmentLeftHub, passed, originOf(followed));
    return to;
  }
}
