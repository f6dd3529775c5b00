import type { CardInstead, FindProposals, TripProposal, TripProposals } from '@tianfu/contracts';
import { formatMoney, sumMoney } from '@tianfu/kernel';
import type { Call, ReadTx } from '@tianfu/service';
import { driveRoute } from '../domain/route.js';
import { arrangeTrip } from './arrange-trip.js';
import { type Draft, joined } from './join-drafts.js';
import { leaveToCards } from './leave-to-cards.js';
import { onDuty } from './day-stretches.js';
import type { ConsignmentStore, TripStore, VehicleStore } from './ports.js';
import type { ProposeViaHub } from './propose-via-hub.js';
import type { StoredConsignment, StoredHub, StoredVehicle } from './stored.js';
import { type TripDesk, withBusy } from './trip-desk.js';
import { shareViews } from './trip-view-of.js';
import type { TripGround } from './trip-ground.js';

/** A proposal is quick and small; a whole day is planned by a run. */
const MAX_CONSIGNMENTS = 80;
const MAX_VEHICLES = 20;

/**
 * Proposes trips of consignments that fit together: each joins the vehicle where it costs least without making
 * anybody late, if that is less than going alone. Far goods that are cheaper via the hub are proposed so first.
 */
export class ProposeTrips {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly vehicles: VehicleStore,
    private readonly desk: TripDesk,
    private readonly viaHub: ProposeViaHub,
  ) {}

  /** @throws Refusal `NOT_A_HUB` */
  async run(tx: ReadTx, { day }: FindProposals, call: Call): Promise<TripProposals> {
    const hub = await this.desk.hub(tx, call);
    const all = await this.consignments.waiting(tx, hub.hubId, day, MAX_CONSIGNMENTS);
    const busy = await this.trips.busyVehicles(tx, day);
    const vehicles = (await this.vehicles.nearest(tx, hub.hubId)).map((each) => withBusy(each, busy));
    const free = onDuty(vehicles, day).slice(0, MAX_VEHICLES);
    if (all.length === 0 || free.length === 0) return { data: [], byCard: [], viaHub: [] };
    const viaHub = await this.viaHub.run(tx, hub, day, all);
    const sent = new Set(viaHub.flatMap(({ goods }) => goods.map(({ consignmentId }) => consignmentId)));
    const waiting = all.filter(({ consignmentId }) => !sent.has(consignmentId));
    const ground = await this.desk.ground(tx, waiting, free);
    const drafts = waiting.reduce<Draft[]>((there, each) => joined(there, each, free, day, ground), []);
    const worth = drafts.map(({ vehicle, stops }) => ({
      vehicle,
      stops: leaveToCards({ vehicle: ground.vehicle(vehicle, day), day, stops }, ground),
    }));
    const shared = worth.filter(({ stops }) => stops.length > 2);
    const aboard = new Set(shared.flatMap(({ stops }) => stops.map(({ consignmentId }) => consignmentId)));
    const left = waiting.filter(({ consignmentId }) => !aboard.has(consignmentId));
    return {
      data: shared.map((draft) => proposalOf(draft, hub, day, ground)).filter(isWorthIt),
      viaHub,
      byCard: left.flatMap((each) => cheaperByCard(each, free, day, ground)),
    };
  }
}

/** Goods whose prices alone do not cover a trip are no proposal; a run may have to plan it all the same. */
const isWorthIt = ({ cost, alone }: TripProposal): boolean => Number(cost.amount) <= Number(alone.amount);

/** The card of what is left out of the proposals, unless a free vehicle of its own costs less. */
function cheaperByCard(
  { consignmentId, number, enterpriseName, enterpriseId }: StoredConsignment,
  free: readonly StoredVehicle[],
  day: string,
  ground: TripGround,
): CardInstead[] {
  const vehicles = free.map((each) => ground.vehicle(each, day));
  const offer = vehicles[0] && ground.cardFor(consignmentId, day, vehicles[0].tariff.currency);
  if (offer === undefined) return [];
  const pair = [ground.stop(consignmentId, 'pick-up'), ground.stop(consignmentId, 'delivery')];
  const isDearer = vehicles.some((vehicle) => {
    const alone = driveRoute(vehicle, pair, ground.table);
    return alone.ok && alone.route.lateSeconds === 0 && alone.route.costMinor < offer.price.totalMinor;
  });
  if (isDearer) return [];
  const { card, price } = offer;
  return [
    {
      consignmentId,
      consignmentNumber: number,
      enterpriseName: enterpriseName ?? enterpriseId,
      rateCardId: card.rateCardId,
      cardName: card.content.name,
      carrierName: card.carrierName,
      total: formatMoney({ minor: price.totalMinor, currency: price.currency }),
      transitDays: price.transitDays,
    },
  ];
}

function proposalOf(
  { vehicle, stops }: Pick<Draft, 'vehicle' | 'stops'>,
  hub: StoredHub,
  day: string,
  ground: TripGround,
): TripProposal {
  const frame = {
    tripId: hub.hubId,
    hubId: hub.hubId,
    number: '',
    day,
    state: 'planned',
    shareRule: 'proportional',
    cutOffAt: undefined,
    driverId: undefined,
    history: [],
    version: 1,
  } as const;
  const { trip, shares } = arrangeTrip(frame, hub, vehicle, stops, ground);
  const { currency } = trip;
  const alone = sumMoney(
    shares.map(({ aloneMinor }) => ({ minor: aloneMinor, currency })),
    currency,
  );
  return {
    kind: trip.kind,
    vehicleId: vehicle.vehicleId,
    plate: vehicle.content.plate,
    shares: shareViews(shares, [...ground.consignments.values()]),
    distanceMetres: trip.distanceMetres,
    cost: formatMoney({ minor: trip.costMinor, currency }),
    alone: formatMoney(alone),
    load: { ...trip.load, fullestPercent: trip.fullestPercent },
  };
}
