import { insertConsignment } from '../domain/insert-consignment.js';
import { driveRoute } from '../domain/route.js';
import type { StoredConsignment, StoredVehicle } from './stored.js';
import type { ArrangedStop, TripGround } from './trip-ground.js';

const MAX_STOPS = 24;

/** A trip that may be: nothing of it is stored. */
export interface Draft {
  readonly vehicle: StoredVehicle;
  readonly stops: readonly ArrangedStop[];
  readonly costMinor: bigint;
}

/** The drafts with one consignment more: aboard one of them, alone on a free vehicle, or left out. */
export function joined(
  drafts: readonly Draft[],
  { consignmentId, legOf }: StoredConsignment,
  free: readonly StoredVehicle[],
  day: string,
  ground: TripGround,
): Draft[] {
  const pair = {
    pickUp: ground.stop(consignmentId, 'pick-up'),
    delivery: ground.stop(consignmentId, 'delivery'),
  };
  const unused = free.filter((vehicle) => drafts.every((draft) => draft.vehicle !== vehicle));
  const candidates = [
    ...drafts.filter(({ stops }) => stops.length < MAX_STOPS),
    ...unused.map((vehicle): Draft => ({ vehicle, stops: [], costMinor: 0n })),
  ];
  let best: { readonly of: Draft; readonly draft: Draft; readonly addsMinor: bigint } | undefined;
  for (const candidate of candidates) {
    const vehicle = ground.vehicle(candidate.vehicle, day);
    if (legOf !== undefined && legOf.alone.currency !== vehicle.tariff.currency) continue;
    const verdict = insertConsignment(vehicle, candidate.stops, pair, ground.table);
    if (!verdict.ok || verdict.value.route.lateSeconds > 0) continue;
    const { stops, route } = verdict.value;
    const addsMinor = route.costMinor - candidate.costMinor;
    if (best !== undefined && best.addsMinor <= addsMinor) continue;
    const alone = driveRoute(vehicle, [pair.pickUp, pair.delivery], ground.table);
    // Joining never costs more than going alone, or it does not join.
    if (candidate.stops.length > 0 && alone.ok && addsMinor > alone.route.costMinor) continue;
    best = {
      of: candidate,
      draft: { vehicle: candidate.vehicle, stops, costMinor: route.costMinor },
      addsMinor,
    };
  }
  if (best === undefined) return [...drafts];
  const { of, draft } = best;
  return [...drafts.filter((each) => each !== of), draft];
}
