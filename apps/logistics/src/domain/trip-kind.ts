import type { TripKind } from '@tianfu/contracts';
import { greatCircleKm, type Position } from '@tianfu/kernel';

/** So near a hub is at the hub: its yard, and the error of a position. */
const AT_HUB_KM = 1;

export const isAtHub = (position: Position, hub: Position): boolean =>
  greatCircleKm(position, hub) <= AT_HUB_KM;

interface KindStop {
  readonly kind: string;
  readonly position: Position;
}

/** What a trip is, by where it picks up and delivers: to the hub, from it, or neither. */
export function tripKindOf(stops: readonly KindStop[], hub: Position): Exclude<TripKind, 'shared-container'> {
  const atHub = (kind: string): boolean => {
    const those = stops.filter((stop) => stop.kind === kind);
    return those.length > 0 && those.every(({ position }) => isAtHub(position, hub));
  };
  if (atHub('delivery')) return 'milk-run';
  return atHub('pick-up') ? 'line-haul' : 'direct';
}
