import type { TenderView, TripShare, TripStop, TripSummary, TripView } from '@tianfu/contracts';
import { formatMoney, present } from '@tianfu/kernel';
import { tripMayTake } from '../domain/trip-states.js';
import { historyEntry } from './consignment-view-of.js';
import { aloneByOf } from './share-view-of.js';
import type { StoredConsignment, StoredHub, StoredShare, StoredTrip } from './stored.js';

export function tripSummaryOf(trip: StoredTrip): TripSummary {
  const { tripId, number, day, kind, state, hubId, vehicleId, plate, carrierId, carrierName, version } = trip;
  return {
    tripId,
    number,
    day,
    kind,
    state,
    hubId,
    vehicleId,
    plate,
    carrierId,
    carrierName,
    ...present({ cutOffAt: trip.cutOffAt?.toISOString() }),
    consignments: trip.stops.filter((stop) => stop.kind === 'pick-up').length,
    distanceMetres: trip.distanceMetres,
    lateSeconds: trip.lateSeconds,
    cost: formatMoney({ minor: trip.costMinor, currency: trip.currency }),
    load: { ...trip.load, fullestPercent: trip.fullestPercent },
    version,
  };
}

/** A trip as its dispatcher sees it. */
export function tripViewOf(
  trip: StoredTrip,
  shares: readonly StoredShare[],
  consignments: readonly StoredConsignment[],
): TripView {
  return {
    ...tripSummaryOf(trip),
    stops: stopViews(trip),
    shareRule: trip.shareRule,
    shares: shareViews(shares, consignments),
    hubCarries: formatMoney({ minor: trip.hubMinor, currency: trip.currency }),
    history: trip.history.map(historyEntry),
    actions: [
      ...(trip.state === 'planned' ? ['edit'] : []),
      ...(['tender', 'cancel'] as const).filter((step) => tripMayTake(trip.state, step)),
    ],
  };
}

export function shareViews(
  shares: readonly StoredShare[],
  consignments: readonly StoredConsignment[],
): TripShare[] {
  const byId = new Map(consignments.map((each) => [each.consignmentId, each]));
  return shares.map(({ consignmentId, paysMinor, aloneMinor, aloneCard, currency }) => {
    const consignment = byId.get(consignmentId);
    return {
      consignmentId,
      consignmentNumber: consignment?.number ?? consignmentId.slice(0, 20),
      ...present({ leg: consignment?.legOf?.leg }),
      enterpriseName: consignment?.enterpriseName ?? consignment?.enterpriseId ?? consignmentId,
      pays: formatMoney({ minor: paysMinor, currency }),
      alone: formatMoney({ minor: aloneMinor, currency }),
      ...aloneByOf(aloneCard),
    };
  });
}

/** The trip as its carrier sees it: nothing of who pays what. */
export function tenderViewOf(trip: StoredTrip, hub: StoredHub | undefined): TenderView {
  const { tripId, number, day, kind, state, vehicleId, plate, distanceMetres, version } = trip;
  return {
    tripId,
    number,
    day,
    kind,
    state,
    hubName: hub?.name ?? trip.hubId,
    vehicleId,
    plate,
    stops: stopViews(trip),
    distanceMetres,
    load: { ...trip.load, fullestPercent: trip.fullestPercent },
    price: formatMoney({ minor: trip.costMinor, currency: trip.currency }),
    ...present({ driverId: trip.driverId }),
    actions: (['accept', 'decline'] as const).filter((step) => tripMayTake(state, step)),
    version,
  };
}

const stopViews = ({ stops }: StoredTrip): TripStop[] => [...stops];
