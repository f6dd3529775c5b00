import {
  type ConsignmentRef,
  type ConsignmentState,
  type HubPassage,
  type LogisticsWindow,
  type PublicTracking,
  type PublicTrackingAsked,
  type TrackingStatus,
  type TrackingStep,
  type TrackingView,
  MAX_TRACKING_STEPS,
} from '@tianfu/contracts';
import { type ReadTx, required } from '@tianfu/service';
import { assert, present } from '@tianfu/kernel';
import { dueViaHub, etaBand } from '../domain/eta.js';
import { broughtMsOf, tripDueOf } from './due-of.js';
import { isSplit } from './legs-of.js';
import type { ConsignmentStore, TrackingStore, TripStore } from './ports.js';
import type { HistoryStep, StoredConsignment } from './stored.js';

/** What a step of a consignment's life means to whoever waits for it. */
const STATUS_OF_STEP: Readonly<Record<string, TrackingStatus>> = {
  book: 'registered',
  'pick-up': 'picked-up',
  travel: 'in-transit',
  'reach-hub': 'in-transit',
  'leave-hub': 'in-transit',
  deliver: 'delivered',
  return: 'returned',
};

/** Steps between the two legs of what goes via the hub. */
const PASSAGES: Readonly<Record<string, HubPassage>> = { 'reach-hub': 'reached', 'leave-hub': 'left' };

/** Of a second leg that has not left the hub. */
const AT_HUB: readonly ConsignmentState[] = ['booked', 'planned', 'accepted'];

/** Where a consignment is: one timeline of its trip and its carriers, and when it arrives. */
export class TrackConsignment {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly tracking: TrackingStore,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run(tx: ReadTx, { consignmentId }: ConsignmentRef): Promise<TrackingView> {
    return this.#view(tx, await required(this.consignments.byId(tx, consignmentId)), true);
  }

  /** Runs in scope `service`: the token is the right to look. @throws Refusal `NOT_FOUND` */
  async public(tx: ReadTx, { token }: PublicTrackingAsked): Promise<PublicTracking> {
    const consignment = await required(this.consignments.byToken(tx, token));
    return { ...(await this.#view(tx, consignment, false)), cartonCount: consignment.load.cartonCount };
  }

  async #view(tx: ReadTx, consignment: StoredConsignment, isParty: boolean): Promise<TrackingView> {
    const received = await this.tracking.stepsOf(tx, consignment.consignmentId);
    const own = consignment.history.flatMap((step) => ownStep(step, received.length > 0));
    const theirs = received.map(({ status, at, text, place, provider }): TrackingStep => ({
      status,
      at: at.toISOString(),
      // Carriers write names and telephone numbers of couriers into their texts.
      ...present({ text: isParty ? text : undefined, place }),
      source: provider,
    }));
    const timeline = [...own, ...theirs]
      .toSorted((left, right) => (left.at < right.at ? 1 : -1))
      .slice(0, MAX_TRACKING_STEPS);
    const eta = await this.#eta(tx, consignment);
    return {
      consignmentNumber: consignment.number,
      state: consignment.state,
      status: statusOf(consignment, timeline),
      ...present({ eta }),
      timeline,
    };
  }

  /** The planned arrival, as much later as the trip is behind now; without a trip the end of the window. */
  async #eta(tx: ReadTx, consignment: StoredConsignment): Promise<TrackingView['eta']> {
    if (!['booked', 'planned', 'accepted', 'picked-up', 'in-transit'].includes(consignment.state))
      return undefined;
    const nowMs = Date.now();
    const dueMs = await (isSplit(consignment)
      ? this.#dueOfLegs(tx, consignment, nowMs)
      : this.#due(tx, consignment, nowMs));
    return dueMs === undefined ? undefined : etaBand(dueMs, nowMs);
  }

  async #due(tx: ReadTx, consignment: StoredConsignment, nowMs: number): Promise<number | undefined> {
    const due = await tripDueOf(tx, this.trips, consignment.consignmentId, nowMs);
    return due === undefined
      ? endOf(consignment.terms.deliveryWindow)
      : due.share.deliveryAt.getTime() + due.behindMs;
  }

  /** Its second leg's, which waits for the first one. Without a trip it is taken to leave the hub at the last moment. */
  async #dueOfLegs(
    tx: ReadTx,
    { consignmentId }: StoredConsignment,
    nowMs: number,
  ): Promise<number | undefined> {
    const [first, second] = await this.consignments.legsOf(tx, [consignmentId]);
    assert(first !== undefined && second?.handOverAt !== undefined, 'what goes via the hub has two legs');
    const due = await tripDueOf(tx, this.trips, second.consignmentId, nowMs);
    const { pickUpWindow, deliveryWindow } = second.terms;
    const pickUpMs =
      due === undefined
        ? endOf(pickUpWindow)
        : // A vehicle that is early waits for the hand-over.
          Math.max(due.share.pickUpAt.getTime(), second.handOverAt.getTime());
    const deliveryMs = due?.share.deliveryAt.getTime() ?? endOf(deliveryWindow);
    assert(pickUpMs !== undefined && deliveryMs !== undefined, 'a leg is complete');
    const broughtMs = AT_HUB.includes(second.state)
      ? await broughtMsOf(tx, this.trips, first, nowMs)
      : undefined;
    return dueViaHub({ pickUpMs, deliveryMs, behindMs: due?.behindMs ?? 0 }, broughtMs);
  }
}

function ownStep({ event, at }: HistoryStep, hasCarrier: boolean): TrackingStep[] {
  const status = STATUS_OF_STEP[event];
  // The carrier's own words say the same and more.
  if (status === undefined || (hasCarrier && status !== 'registered')) return [];
  return [{ status, at: new Date(at).toISOString(), source: 'trip', ...present({ hub: PASSAGES[event] }) }];
}

function statusOf({ state }: StoredConsignment, timeline: readonly TrackingStep[]): TrackingStatus {
  if (state === 'delivered' || state === 'closed') return 'delivered';
  // The timeline holds statuses of the vocabulary.
  return (timeline[0]?.status ?? 'registered') as TrackingStatus;
}

const endOf = (window: LogisticsWindow | undefined): number | undefined =>
  window && Date.parse(window.closesAt);
