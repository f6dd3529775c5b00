import type { RateZone } from '@tianfu/contracts';
import type { Position } from '@tianfu/kernel';

/** Mean radius of the Earth (IUGG), as the kernel's great circle has it. */
const EARTH_RADIUS_KM = 6371.0088;

/** A place as a point of the unit sphere: asking how far it is from another then needs no trigonometry. */
export interface SpherePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A circle on the Earth with what asking whether a place lies in it needs. */
export interface Area {
  readonly centre: SpherePoint;
  /** Square of the chord from the centre to the edge, in radii of the Earth. */
  readonly chordSquared: number;
}

export function spherePoint({ lat, lng }: Position): SpherePoint {
  const north = radians(lat);
  const east = radians(lng);
  const towardsAxis = Math.cos(north);
  return { x: towardsAxis * Math.cos(east), y: towardsAxis * Math.sin(east), z: Math.sin(north) };
}

export function areaOf({ centre, radiusKm }: RateZone['areas'][number]): Area {
  const halfAngle = Math.min(radiusKm / (2 * EARTH_RADIUS_KM), Math.PI / 2);
  return { centre: spherePoint(centre), chordSquared: 4 * Math.sin(halfAngle) ** 2 };
}

/** Whether a place is at most the radius away along the great circle. */
export function lies({ x, y, z }: SpherePoint, { centre, chordSquared }: Area): boolean {
  return (x - centre.x) ** 2 + (y - centre.y) ** 2 + (z - centre.z) ** 2 <= chordSquared;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
