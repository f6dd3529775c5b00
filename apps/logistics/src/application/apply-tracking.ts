import type { TrackingStatus } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { ConsignmentStore, TrackingStore } from './ports.js';
import type { RaiseTrouble } from './raise-trouble.js';
import { byPlatform } from './step-by.js';
import type { StepConsignments } from './step-consignments.js';
import type { ReceivedStep, StoredConsignment } from './stored.js';

/** Waybills looked at in one round. */
const MAX_WAYBILLS = 50;

/** How far along each status is; what is further implies what comes before. */
const PICKED_UP: readonly TrackingStatus[] = ['picked-up'];
const TRAVELLING: readonly TrackingStatus[] = [
  'in-transit',
  'customs',
  'customs-cleared',
  'out-for-delivery',
  'forwarded',
  'refused',
  'returning',
];
const TROUBLES: readonly TrackingStatus[] = ['exception', 'refused'];

/**
 * Lets what carriers report take effect. All steps of a waybill are looked at together, in their order, so it does
 * not matter in which they came; a trouble is told of only when it is new.
 */
export class ApplyTracking {
  constructor(
    private readonly tracking: TrackingStore,
    private readonly consignments: ConsignmentStore,
    private readonly troubles: RaiseTrouble,
    private readonly stepping: StepConsignments,
  ) {}

  /** Runs in scope `service`. @returns how many waybills had something new */
  async run(tx: Tx): Promise<number> {
    const waybills = await this.tracking.lockNew(tx, MAX_WAYBILLS);
    for (const waybill of waybills) {
      // First, so that what arrives from here on stays new and is looked at in the next round.
      const news = await this.tracking.takeNew(tx, waybill, waybill.consignmentId);
      const steps = await this.tracking.stepsOfWaybill(tx, waybill);
      const consignment = await this.consignments.lock(tx, waybill.consignmentId);
      if (consignment !== undefined) await this.#apply(tx, consignment, steps, news);
    }
    return waybills.length;
  }

  async #apply(
    tx: Tx,
    consignment: StoredConsignment,
    steps: readonly ReceivedStep[],
    news: readonly ReceivedStep[],
  ): Promise<void> {
    const has = (statuses: readonly TrackingStatus[]): ReceivedStep | undefined =>
      steps.find(({ status }) => statuses.includes(status));
    const ids = [consignment.consignmentId];
    const by = byPlatform();
    const delivered = has(['delivered']);
    const returned = has(['returned']);
    const travels = has(TRAVELLING) ?? delivered ?? returned;
    if ((has(PICKED_UP) ?? travels) !== undefined && consignment.state === 'booked') {
      await this.stepping.run(tx, ids, 'pick-up', by);
    }
    if (travels !== undefined && (consignment.state === 'booked' || consignment.state === 'picked-up')) {
      await this.stepping.run(tx, ids, 'travel', by);
    }
    const isOnItsWay = ['booked', 'picked-up', 'in-transit'].includes(consignment.state);
    if (delivered !== undefined && isOnItsWay) {
      await this.stepping.run(tx, ids, 'deliver', by, { deliveredAt: delivered.at });
    } else if (returned !== undefined && isOnItsWay) {
      await this.stepping.run(tx, ids, 'return', by);
    }
    const trouble = news.find(({ status }) => TROUBLES.includes(status));
    if (trouble !== undefined && isOnItsWay) {
      await this.troubles.run(tx, consignment, 'carrier-problem', { detail: trouble.text });
    }
  }
}
