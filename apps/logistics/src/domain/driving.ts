import type { DrivingEvent, ErrorCode, StopState, TripState } from '@tianfu/contracts';
import { scannedSscc } from './cartons.js';
import { stopMayTake } from './trip-states.js';

/** The stop an event is about, with what is to be loaded or unloaded there. */
export interface DrivingStop {
  readonly kind: string;
  readonly state: StopState;
  readonly cartons: readonly string[];
  /** Whether the goods are aboard; for a delivery. */
  readonly isAboard: boolean;
  /** Whether the goods can be there: at the hub only once their first leg has brought them. */
  readonly isThere: boolean;
  readonly deliveryCode: string | undefined;
}

export type DrivingVerdict =
  | { readonly ok: true; readonly scanned: readonly string[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly about?: string };

const refused = (code: ErrorCode, about?: string): DrivingVerdict =>
  about === undefined ? { ok: false, code } : { ok: false, code, about };
const taken = (scanned: readonly string[] = []): DrivingVerdict => ({ ok: true, scanned });

/**
 * Whether something that happened on the road may take effect.
 * @param isKnownCarton whether a carton of that number exists anywhere
 */
export function decideDriving(
  trip: { readonly state: TripState },
  stop: DrivingStop | undefined,
  event: Pick<DrivingEvent, 'kind' | 'scans' | 'proof' | 'reason'>,
  isKnownCarton: (sscc: string) => boolean,
): DrivingVerdict {
  if (trip.state !== 'accepted' && trip.state !== 'underway')
    return refused('TRANSITION_REFUSED', trip.state);
  if (stop === undefined || (stop.kind !== 'pick-up' && stop.kind !== 'delivery'))
    return refused('STOP_UNKNOWN');
  switch (event.kind) {
    case 'arrived':
      return stopMayTake(stop.state, 'arrive') ? taken() : refused('STOP_OUT_OF_ORDER', stop.state);
    case 'failed':
      // Given up before they are loaded, goods loaded then would be aboard with nowhere to go.
      return stopMayTake(stop.state, 'fail') && (stop.kind === 'pick-up' || stop.isAboard)
        ? taken()
        : refused('STOP_OUT_OF_ORDER', stop.state);
    case 'loaded':
      if (stop.kind === 'pick-up' && !stop.isThere) return refused('GOODS_NOT_AT_HUB');
      if (stop.kind !== 'pick-up' || !stopMayTake(stop.state, 'finish')) {
        return refused('STOP_OUT_OF_ORDER', stop.state);
      }
      return decideScans(stop, event.scans ?? [], isKnownCarton);
    case 'delivered':
      if (stop.kind !== 'delivery' || !stopMayTake(stop.state, 'finish') || !stop.isAboard) {
        return refused('STOP_OUT_OF_ORDER', stop.state);
      }
      return decideProof(stop, event.proof) ?? decideUnloading(stop, event.scans, isKnownCarton);
    default:
      return refused('STOP_OUT_OF_ORDER', event.kind);
  }
}

/** A delivery without scans hands over everything; the proof says so. */
function decideUnloading(
  stop: DrivingStop,
  scans: readonly string[] | undefined,
  isKnownCarton: (sscc: string) => boolean,
): DrivingVerdict {
  return scans === undefined || scans.length === 0
    ? taken(stop.cartons)
    : decideScans(stop, scans, isKnownCarton);
}

/** Every carton of the stop and none besides. */
function decideScans(
  stop: DrivingStop,
  scans: readonly string[],
  isKnownCarton: (sscc: string) => boolean,
): DrivingVerdict {
  const wanted = new Set(stop.cartons);
  const seen = new Set<string>();
  for (const scan of scans) {
    const sscc = scannedSscc(scan);
    if (sscc === undefined) return refused('CARTON_UNKNOWN', scan);
    if (!wanted.has(sscc))
      return refused(isKnownCarton(sscc) ? 'CARTON_OF_ANOTHER_TRIP' : 'CARTON_UNKNOWN', sscc);
    seen.add(sscc);
  }
  const missing = stop.cartons.filter((sscc) => !seen.has(sscc));
  return missing.length > 0 ? refused('CARTON_MISSING', String(missing.length)) : taken([...seen]);
}

function decideProof(stop: DrivingStop, proof: DrivingEvent['proof']): DrivingVerdict | undefined {
  if (proof === undefined) return refused('PROOF_MISSING');
  if (proof.kind === 'code') {
    return proof.code === stop.deliveryCode ? undefined : refused('DELIVERY_CODE_WRONG');
  }
  return proof.data === undefined || proof.mediaType === undefined ? refused('PROOF_MISSING') : undefined;
}
