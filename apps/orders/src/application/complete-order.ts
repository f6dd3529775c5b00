import { orderCompleted } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { stepsTo } from '../domain/making.js';
import { makingEvent } from './making-event.js';
import type { MakingStore } from './ports.js';

/** Completes a delivered order whose buyer has let the days to confirm the receipt pass. */
export class CompleteOrder {
  constructor(private readonly making: MakingStore) {}

  /** Runs in scope `service`. @returns whether the order was due and nobody else was completing it */
  async run(tx: Tx, orderId: string): Promise<boolean> {
    const order = await this.making.lockUnconfirmed(tx, orderId);
    if (order === undefined) return false;
    const steps = stepsTo(order.state, 'complete');
    assert(steps !== undefined, 'a delivered order can be completed');
    const version = await this.making.advance(tx, orderId, {
      from: order.state,
      steps,
      events: 1,
      by: 'platform',
      personId: undefined,
    });
    tx.emit(orderCompleted, { ...makingEvent(order), by: 'platform' }, { aggregateId: orderId, version });
    return true;
  }
}
