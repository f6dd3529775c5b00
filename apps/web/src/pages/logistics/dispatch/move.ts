import type { MoveConsignmentInput, TripEdited, TripView } from '@tianfu/sdk';
import { client } from '../../../api.js';
import type { Draft } from './draft.js';

export type MoveTarget =
  | { readonly kind: 'off' }
  | { readonly kind: 'trip'; readonly tripId: string; readonly afterStopId?: string }
  | { readonly kind: 'vehicle'; readonly vehicleId: string };

interface Options {
  readonly idempotencyKey: string;
}

/** The version of the trip the edit is asked of, as it stands on the screen. */
export function seenVersion(
  { fromTripId }: Draft,
  target: MoveTarget | undefined,
  trips: readonly TripView[],
): number {
  const asked = fromTripId ?? (target?.kind === 'trip' ? target.tripId : undefined);
  return trips.find(({ tripId }) => tripId === asked)?.version ?? 1;
}

function moveInput(fromTripId: string, consignmentId: string, target: MoveTarget): MoveConsignmentInput {
  return {
    tripId: fromTripId,
    consignmentId,
    ...(target.kind === 'trip' ? { toTripId: target.tripId } : {}),
    ...(target.kind === 'trip' && target.afterStopId !== undefined
      ? { afterStopId: target.afterStopId }
      : {}),
  };
}

/** What the move would bring; nothing changes. A new trip has nothing to compare with. */
export async function previewMove(
  { fromTripId, consignmentId }: Draft,
  target: MoveTarget | undefined,
  ifMatch: number,
): Promise<TripEdited | null> {
  if (target === undefined || target.kind === 'vehicle') return null;
  if (fromTripId !== undefined) {
    const input = moveInput(fromTripId, consignmentId, target);
    return client.moveConsignment({ ...input, preview: true }, { ifMatch });
  }
  if (target.kind === 'off') return null;
  return client.addConsignment({ tripId: target.tripId, consignmentId, preview: true }, { ifMatch });
}

/** Does it. @returns the trips it touched, the one the goods are on last */
export async function commitMove(
  { fromTripId, consignmentId }: Draft,
  target: MoveTarget,
  ifMatch: number,
  day: string,
  options: Options,
): Promise<readonly TripView[]> {
  if (fromTripId !== undefined) {
    const input = moveInput(fromTripId, consignmentId, target);
    return (await client.moveConsignment(input, { ...options, ifMatch })).trips;
  }
  if (target.kind === 'vehicle') {
    const { vehicleId } = target;
    return [await client.createTrip({ day, vehicleId, consignmentIds: [consignmentId] }, options)];
  }
  if (target.kind === 'off') return [];
  return (await client.addConsignment({ tripId: target.tripId, consignmentId }, { ...options, ifMatch }))
    .trips;
}
