import type { DrivingStop } from '../domain/driving.js';
import type { StoredCarton, StoredConsignment, StoredStop, StoredTrip } from './stored.js';

/** What of a trip events change one after the other, inside one transaction. */
export interface Road {
  trip: StoredTrip;
  readonly goods: Map<string, StoredConsignment>;
  readonly cartons: readonly StoredCarton[];
  /** Sent via the hub, and there: by their consignment's id. */
  readonly brought: Set<string>;
  readonly now: Date;
}

/** The stop as the rules of driving look at it. */
export function drivingStop(
  { kind, state, consignmentId }: StoredStop,
  { cartons, goods, brought }: Road,
): DrivingStop {
  const consignment = goods.get(consignmentId ?? '');
  return {
    kind,
    state,
    cartons: cartons.filter((carton) => carton.consignmentId === consignmentId).map(({ sscc }) => sscc),
    isAboard: consignment?.state === 'picked-up' || consignment?.state === 'in-transit',
    isThere: consignment?.legOf?.leg !== 2 || brought.has(consignment.legOf.parentId),
    deliveryCode: consignment?.deliveryCode,
  };
}

export const aboard = ({ goods }: Road, state: 'picked-up'): string[] =>
  [...goods.values()].filter((each) => each.state === state).map(({ consignmentId }) => consignmentId);

export const aboardOf = ({ goods }: Road, id: string): string[] => {
  const state = goods.get(id)?.state;
  return state === 'picked-up' || state === 'in-transit' ? [id] : [];
};
