import type { ConsignmentSummary, GeoPosition, TripView } from '@tianfu/sdk';
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';

/** Told apart by people who see few colours too, on a light ground and on a dark one. */
const TRIP_COLOURS = ['#2f5bb7', '#b3541e', '#1f8a5b', '#8a4fb0', '#c23b5a', '#0f8f9c', '#8a7412', '#5b6b80'];

export const tripColour = (index: number): string => TRIP_COLOURS[index % TRIP_COLOURS.length] ?? '#2f5bb7';

const at = ({ lng, lat }: GeoPosition): Position => [lng, lat];

/** Lines of the trips and dots of their stops, each in its trip's colour; what waits as hollow dots. */
export function dayFeatures(
  trips: readonly TripView[],
  waiting: readonly ConsignmentSummary[],
  openTripId: string | undefined,
): FeatureCollection<LineString | Point> {
  const features: Feature<LineString | Point>[] = trips.flatMap((trip, index) => {
    const properties = {
      colour: tripColour(index),
      tripId: trip.tripId,
      faint: openTripId !== undefined && openTripId !== trip.tripId,
    };
    const placed = trip.stops.flatMap(({ place: { position } }) =>
      position === undefined ? [] : [at(position)],
    );
    const line: Feature<LineString> = {
      type: 'Feature',
      properties: { ...properties, kind: 'trip' },
      geometry: { type: 'LineString', coordinates: placed },
    };
    const stops = trip.stops.flatMap(({ place: { position }, kind }): Feature<Point>[] =>
      position === undefined
        ? []
        : [
            {
              type: 'Feature',
              properties: { ...properties, kind: kind.startsWith('depot') ? 'depot' : 'stop' },
              geometry: { type: 'Point', coordinates: at(position) },
            },
          ],
    );
    return placed.length > 1 ? [line, ...stops] : stops;
  });
  for (const { pickUp, consignmentId } of waiting) {
    if (pickUp.position === undefined) continue;
    features.push({
      type: 'Feature',
      properties: { kind: 'waiting', consignmentId, faint: false },
      geometry: { type: 'Point', coordinates: at(pickUp.position) },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** South-west and north-east of everything; undefined for nothing. */
export function boundsOf(
  { features }: FeatureCollection<LineString | Point>,
  more: readonly GeoPosition[] = [],
): [[number, number], [number, number]] | undefined {
  const points = [
    ...features.flatMap(({ geometry }) =>
      geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates,
    ),
    ...more.map(at),
  ];
  if (points.length === 0) return undefined;
  const lngs = points.map(([lng = 0]) => lng);
  const lats = points.map(([, lat = 0]) => lat);
  return [
    [Math.min(...lngs), Math.min(...lats)],
    [Math.max(...lngs), Math.max(...lats)],
  ];
}
