import type { DriveStop, DriveView } from '@tianfu/contracts';
import type { StoredCarton, StoredTrip } from './stored.js';

/** The trip as its driver sees it: stops with the cartons to load or unload, and the way there. */
export function driveViewOf(trip: StoredTrip, cartons: readonly StoredCarton[]): DriveView {
  const stops = trip.stops.map((stop): DriveStop => {
    const here = cartons.filter(({ consignmentId }) => consignmentId === stop.consignmentId);
    const isDone = (carton: StoredCarton): boolean =>
      (stop.kind === 'pick-up' ? carton.loadedAt : carton.deliveredAt) !== undefined;
    return {
      ...stop,
      navigationUrl: navigationUrl(stop),
      cartons: here.map(({ sscc }) => sscc),
      scanned: here.filter(isDone).map(({ sscc }) => sscc),
    };
  });
  const next = stops.find(({ kind, state }) => isWork(kind) && (state === 'planned' || state === 'arrived'));
  return {
    tripId: trip.tripId,
    number: trip.number,
    state: trip.state,
    plate: trip.plate,
    stops,
    ...(next === undefined ? {} : { nextStopId: next.stopId }),
    version: trip.version,
  };
}

export const isWork = (kind: string): boolean => kind === 'pick-up' || kind === 'delivery';

/** Amap's link (uri.amap.com), which opens its application on a phone; our positions are WGS 84. */
function navigationUrl({ place }: StoredTrip['stops'][number]): string {
  const { address, position } = place;
  const to = position === undefined ? address : `${position.lng},${position.lat},${address.slice(0, 60)}`;
  return `https://uri.amap.com/navigation?to=${encodeURIComponent(to)}&mode=car&coordinate=wgs84`.slice(
    0,
    400,
  );
}
