import {
  consignmentDrafted,
  type ConsignmentContent,
  type ConsignmentView,
  type CreateConsignment as CreateInput,
  Refusal,
  type UpdateConsignment,
} from '@tianfu/contracts';
import { newId, present } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { contentFaults } from '../domain/booking-rules.js';
import { loadOf, singleCartons } from '../domain/cartons.js';
import { consignmentEvent, originOf } from './consignment-events.js';
import type { GetConsignment } from './get-consignment.js';
import type { ConsignmentStore } from './ports.js';
import { refuseFaults, refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { ConsignmentTerms } from './stored.js';

/** Drafts consignments by hand and changes drafts. */
export class CreateConsignment {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly showing: GetConsignment,
  ) {}

  /** @throws Refusal `VALIDATION_FAILED` */
  async run(tx: Tx, input: CreateInput, call: Call): Promise<ConsignmentView> {
    refuseFaults(contentFaults(input));
    const consignmentId = newId();
    await this.consignments.insert(tx, {
      consignmentId,
      enterpriseId: requireEnterprise(call.caller),
      source: { kind: 'hand' },
      terms: termsOf(input),
      cartons: singleCartons(input.cartons),
      load: loadOf(input.cartons),
      by: byMember(call),
    });
    const stored = await required(this.consignments.byId(tx, consignmentId));
    tx.emit(consignmentDrafted, consignmentEvent(stored), originOf(stored));
    return this.showing.run(tx, { consignmentId }, call);
  }

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE`, `TRANSITION_REFUSED`, `VALIDATION_FAILED` */
  async update(tx: Tx, input: UpdateConsignment, call: Call): Promise<ConsignmentView> {
    const { consignmentId } = input;
    const stored = await required(this.consignments.lock(tx, consignmentId));
    if (stored.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    refuseState(stored.state === 'draft', stored.state);
    if (stored.version !== call.expectedVersion) throw new Refusal('VERSION_STALE');
    refuseFaults(contentFaults(input));
    const cartons = singleCartons(input.cartons);
    await this.consignments.rewrite(tx, consignmentId, termsOf(input), cartons, loadOf(input.cartons));
    return this.showing.run(tx, { consignmentId }, call);
  }
}

/** What is written on the consignment, out of an input that names more than that. */
export function termsOf(input: ConsignmentContent): ConsignmentTerms {
  const { title, pickUp, destination, incoterm } = input;
  const { pickUpWindow, deliveryWindow, value, consigneeId, urgent, remark } = input;
  return {
    title,
    pickUp,
    destination,
    incoterm,
    ...present({ pickUpWindow, deliveryWindow, value, consigneeId, urgent, remark }),
  };
}
