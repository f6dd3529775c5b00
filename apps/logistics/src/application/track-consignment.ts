import {
  type ConsignmentRef,
  type HubPassage,
  type PublicTracking,
  type PublicTrackingAsked,
  type TrackingStatus,
  type TrackingStep,
  type TrackingView,
  MAX_TRACKING_STEPS,
} from '@tianfu/contracts';
import { type ReadTx, required } from '@tianfu/service';
import { present } from '@tianfu/kernel';
import { etaBand } from '../domain/eta.js';
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
    const { consignmentId } = consignment;
    const [, second] = isSplit(consignment) ? await this.consignments.legsOf(tx, [consignmentId]) : [];
    const share = await this.trips.shareOf(tx, second?.consignmentId ?? consignmentId);
    const due = share?.deliveryAt ?? windowEnd(consignment);
    if (due === undefined) return undefined;
    const trip = share === undefined ? undefined : await this.trips.byId(tx, share.tripId);
    const nextDueMs = trip?.stops
      .filter(({ kind, state }) => (kind === 'pick-up' || kind === 'delivery') && state === 'planned')
      .map(({ arrivesAt }) => Date.parse(arrivesAt))[0];
    const behindMs = nextDueMs === undefined ? 0 : Math.max(0, nowMs - nextDueMs);
    return etaBand(due.getTime() + behindMs, nowMs);
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

function windowEnd({ terms }: StoredConsignment): Date | undefined {
  const closesAt = terms.deliveryWindow?.closesAt;
  return closesAt === undefined ? undefined : new Date(closesAt);
}
