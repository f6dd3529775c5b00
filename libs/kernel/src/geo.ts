import { COUNTRY_CENTRES } from './country-centres.js';

/** A place on Earth in degrees, WGS 84: `lat` north −90…90, `lng` east −180…180. */
export interface Position {
  lat: number;
  lng: number;
}

/** Mean radius of the Earth (IUGG). The sphere is at most 0.6 % beside the ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;

/** Lists round to three decimals or more; half of the last one, with a margin. */
const CENTRE_TOLERANCE_DEGREES = 0.0006;

/** The distance along the Earth's surface in kilometres (haversine), as the crow flies and no lorry does. */
export function greatCircleKm(a: Position, b: Position): number {
  const halfLat = radians(b.lat - a.lat) / 2;
  const halfLng = radians(b.lng - a.lng) / 2;
  const haversine =
    Math.sin(halfLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(halfLng) ** 2;
  // Rounding can lift the haversine of antipodes above one, where the arc sine ends.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** Whether the position only stands for a whole country: a geocoder that did not understand the address. */
export function isCountryCentre(position: Position): boolean {
  return Object.values(COUNTRY_CENTRES).some(
    (centre) =>
      Math.abs(centre.lat - position.lat) <= CENTRE_TOLERANCE_DEGREES &&
      Math.abs(centre.lng - position.lng) <= CENTRE_TOLERANCE_DEGREES,
  );
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
