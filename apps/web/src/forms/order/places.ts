import type { GeoPosition } from '@tianfu/sdk';

/** Where buyers of the cluster sit; the centre of each city, good enough to rank by distance. */
export const PLACES = {
  wuhan: { lat: 30.5928, lng: 114.3055 },
  hangzhou: { lat: 30.2741, lng: 120.1551 },
  guangzhou: { lat: 23.1291, lng: 113.2644 },
  tianmen: { lat: 30.6635, lng: 113.1666 },
} as const satisfies Record<string, GeoPosition>;

export type PlaceName = keyof typeof PLACES | 'custom';
export const PLACE_NAMES = ['wuhan', 'hangzhou', 'guangzhou', 'tianmen', 'custom'] as const;

/** The preset that is exactly this position, else `custom`. */
export const placeAt = (position: GeoPosition): PlaceName =>
  PLACE_NAMES.find(
    (name) => name !== 'custom' && PLACES[name].lat === position.lat && PLACES[name].lng === position.lng,
  ) ?? 'custom';
