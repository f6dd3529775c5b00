import { consignmentDelivered, consignmentPickedUp, consignmentPlanned } from '@tianfu/contracts';
import { assert, present } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import type { WholeStep } from '../domain/leg-states.js';
import { consignmentEvent, originOf } from './consignment-events.js';
import type { StoredConsignment } from './stored.js';

/** Tells those outside what they wait for. */
export function tellStep(tx: Tx, consignment: StoredConsignment, step: WholeStep): void {
  const [payload, origin] = [consignmentEvent(consignment), originOf(consignment)];
  if (step === 'plan' || step === 'plan-onward') tx.emit(consignmentPlanned, payload, origin);
  else if (step === 'pick-up') tx.emit(consignmentPickedUp, payload, origin);
  else if (step === 'deliver') {
    const { deliveredAt, receivedBy } = consignment;
    assert(deliveredAt !== undefined, 'what is delivered has its time');
    const delivered = { ...payload, deliveredAt: deliveredAt.toISOString(), ...present({ receivedBy }) };
    tx.emit(consignmentDelivered, delivered, origin);
  }
}
