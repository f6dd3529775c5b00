import { Refusal, type ViaHubProposal } from '@tianfu/contracts';
import { formatMoney, greatCircleKm, present, shanghaiDate } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { onDuty } from './day-stretches.js';
import { type Draft, joined } from './join-drafts.js';
import { type LegPlan, planLegs } from './legs-of.js';
import type { Distances, TripStore, VehicleStore } from './ports.js';
import type { StoredConsignment, StoredHub, StoredVehicle } from './stored.js';
import { type TripDesk, withBusy } from './trip-desk.js';
import { positionOf, tariffOf } from './trip-ground.js';

/** From here on a destination is far from the hub. */
const FAR_KM = 50;
/** So near each other destinations are one direction. */
const DIRECTION_KM = 30;
const MAX_VEHICLES = 20;

interface Drafted {
  readonly trips: number;
  readonly costMinor: bigint;
  /** Whose currency it is. */
  readonly vehicle: StoredVehicle;
}

/**
 * Proposes to send goods via the hub: those of one far direction, where collecting them to the hub and hauling
 * them from there together costs less than their direct trips, or where these cannot be driven.
 */
export class ProposeViaHub {
  constructor(
    private readonly trips: TripStore,
    private readonly vehicles: VehicleStore,
    private readonly distances: Distances,
    private readonly desk: TripDesk,
  ) {}

  async run(
    tx: ReadTx,
    hub: StoredHub,
    day: string,
    waiting: readonly StoredConsignment[],
  ): Promise<ViaHubProposal[]> {
    const far = waiting.filter((each) => {
      const awayKm = greatCircleKm(positionOf(each, 'delivery'), hub.position);
      return each.legOf === undefined && awayKm >= FAR_KM;
    });
    const plans = await planLegs(this.distances, far, hub, new Date());
    const possible = plans.flatMap((plan) => (plan instanceof Refusal ? [] : [plan]));
    const proposals: ViaHubProposal[] = [];
    for (const group of byDirection(possible).filter(({ length }) => length > 1)) {
      const wholes = group.map(({ whole }) => whole);
      const legs = group.flatMap((plan) => plan.legs).map((leg) => ({ ...leg, legOf: undefined }));
      const viaHub = await this.#drafted(tx, hub, day, legs);
      const direct = await this.#drafted(tx, hub, day, wholes);
      const isCheaper = viaHub !== undefined && (direct === undefined || viaHub.costMinor < direct.costMinor);
      if (isCheaper) proposals.push(proposalOf(group, viaHub, direct));
    }
    return proposals;
  }

  /**
   * Trips for all of them, each on the first day it can be picked up from the day on; undefined where not everything
   * finds one in time.
   */
  async #drafted(
    tx: ReadTx,
    { hubId }: StoredHub,
    from: string,
    goods: readonly StoredConsignment[],
  ): Promise<Drafted | undefined> {
    const dayOf = ({ terms }: StoredConsignment): string => {
      const opens = shanghaiDate(new Date(terms.pickUpWindow?.opensAt ?? 0));
      return opens < from ? from : opens;
    };
    const drafts: Draft[] = [];
    for (const day of new Set(goods.map(dayOf))) {
      const ofDay = goods.filter((each) => dayOf(each) === day);
      const busy = await this.trips.busyVehicles(tx, day);
      const available = (await this.vehicles.nearest(tx, hubId)).map((each) => withBusy(each, busy));
      const free = onDuty(available, day).slice(0, MAX_VEHICLES);
      const ground = await this.desk.ground(tx, ofDay, free);
      const found = ofDay.reduce<Draft[]>((there, each) => joined(there, each, free, day, ground), []);
      const stops = found.reduce((sum, draft) => sum + draft.stops.length, 0);
      if (stops < 2 * ofDay.length) return undefined;
      drafts.push(...found);
    }
    const [first] = drafts;
    if (first === undefined) return undefined;
    const costMinor = drafts.reduce((sum, draft) => sum + draft.costMinor, 0n);
    return { trips: drafts.length, costMinor, vehicle: first.vehicle };
  }
}

/** Goods whose destinations lie near that of the first of them. */
function byDirection(plans: readonly LegPlan[]): LegPlan[][] {
  const groups: LegPlan[][] = [];
  for (const plan of plans) {
    const near = groups.find(([first]) => first !== undefined && distanceKm(first, plan) <= DIRECTION_KM);
    if (near === undefined) groups.push([plan]);
    else near.push(plan);
  }
  return groups;
}

const distanceKm = (left: LegPlan, right: LegPlan): number =>
  greatCircleKm(positionOf(left.whole, 'delivery'), positionOf(right.whole, 'delivery'));

function proposalOf(
  group: readonly LegPlan[],
  { trips, costMinor, vehicle }: Drafted,
  direct: Drafted | undefined,
): ViaHubProposal {
  const { currency } = tariffOf(vehicle.content);
  return {
    goods: group.map(({ whole, handOverAt }) => ({
      consignmentId: whole.consignmentId,
      consignmentNumber: whole.number,
      enterpriseName: whole.enterpriseName ?? whole.enterpriseId,
      handOverAt: handOverAt.toISOString(),
      version: whole.version,
    })),
    trips,
    cost: formatMoney({ minor: costMinor, currency }),
    ...present({ direct: direct && formatMoney({ minor: direct.costMinor, currency }) }),
  };
}
