import type { CompareRatesInput, GeoPosition } from '@tianfu/sdk';
import type { RatesSearch } from '../../../routes/logistics-search.js';

export const pointText = (point: GeoPosition | undefined): string | undefined =>
  point === undefined ? undefined : `${point.lat},${point.lng}`;

/** `30.52,113.08`; undefined for anything else. */
export function pointOf(text: string | undefined): GeoPosition | undefined {
  const [lat, lng, ...more] = (text ?? '')
    .split(',')
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  if (lat === undefined || lng === undefined || more.length > 0) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

const positive = (text: string | undefined, factor: number): number | undefined => {
  const value = Math.round(Number(text) * factor);
  return Number.isFinite(value) && value >= 1 ? value : undefined;
};

/** What the platform is asked; undefined until everything is typed. */
export function askedOf({ from, to, kg, m3, urgent }: RatesSearch): CompareRatesInput | undefined {
  const [origin, destination] = [pointOf(from), pointOf(to)];
  const [weightGrams, volumeCm3] = [positive(kg, 1000), positive(m3, 1_000_000)];
  if (origin === undefined || destination === undefined) return undefined;
  if (weightGrams === undefined || volumeCm3 === undefined) return undefined;
  return {
    originLat: origin.lat,
    originLng: origin.lng,
    destinationLat: destination.lat,
    destinationLng: destination.lng,
    weightGrams,
    volumeCm3,
    ...(urgent === 'true' ? { urgent: true } : {}),
  };
}
