import { Refusal } from '@tianfu/contracts';
import { assert, formatShanghai, newId, parseInstant } from '@tianfu/kernel';
import { broughtByMs, handOverOf, type HandOverVerdict } from '../domain/hand-over.js';
import type { LegNumber } from '../domain/leg-states.js';
import { type DistanceTable, secondsOf } from '../domain/route.js';
import { isAtHub } from '../domain/trip-kind.js';
import type { Distances } from './ports.js';
import type { ConsignmentTerms, StoredConsignment, StoredHub } from './stored.js';
import { positionOf } from './trip-ground.js';

/** A consignment as it would go via its hub; the price of each leg alone is still to be worked out. */
export interface LegPlan {
  readonly whole: StoredConsignment;
  readonly handOverAt: Date;
  readonly legs: readonly [StoredConsignment, StoredConsignment];
}

/** Whether it goes via the hub itself: its legs are planned instead of it. */
export const isSplit = ({ handOverAt, legOf }: StoredConsignment): boolean =>
  handOverAt !== undefined && legOf === undefined;

/**
 * How consignments would go via the hub, or why not, in their order.
 * @param wanted a time of handing over somebody names
 */
export async function planLegs(
  distances: Distances,
  consignments: readonly StoredConsignment[],
  hub: StoredHub,
  now: Date,
  wanted?: Date,
): Promise<(LegPlan | Refusal)[]> {
  const places = consignments.flatMap((each) => [positionOf(each, 'pick-up'), positionOf(each, 'delivery')]);
  const table = await distances.table([hub.position, ...places]);
  return consignments.map((whole, index) => {
    const ends = [positionOf(whole, 'pick-up'), positionOf(whole, 'delivery')];
    if (ends.some((end) => isAtHub(end, hub.position))) return new Refusal('ALREADY_AT_HUB');
    const verdict = handOver(whole, table, 2 * index + 1, now, wanted);
    return verdict.ok ? legPlan(whole, hub, verdict.atMs, verdict.latestMs) : refusalOf(verdict);
  });
}

function handOver(
  { terms, load }: StoredConsignment,
  table: DistanceTable,
  pickUpRow: number,
  now: Date,
  wanted: Date | undefined,
): HandOverVerdict {
  const { pickUpWindow, deliveryWindow } = terms;
  assert(pickUpWindow !== undefined && deliveryWindow !== undefined, 'what is booked has its windows');
  const way = {
    pickUpOpensMs: msOf(pickUpWindow.opensAt),
    pickUpClosesMs: msOf(pickUpWindow.closesAt),
    deliveryClosesMs: msOf(deliveryWindow.closesAt),
    toHubSeconds: secondsOf(table, pickUpRow, 0),
    fromHubSeconds: secondsOf(table, 0, pickUpRow + 1),
    cartonCount: load.cartonCount,
  };
  return handOverOf(way, now.getTime(), wanted?.getTime());
}

function refusalOf(verdict: Exclude<HandOverVerdict, { ok: true }>): Refusal {
  if (verdict.fault === 'no-time') {
    return new Refusal('HAND_OVER_NO_TIME', { minutes: Math.ceil(verdict.missingMs / 60_000) });
  }
  const { earliestMs, latestMs } = verdict;
  const [earliest, latest] = [earliestMs, latestMs].map((ms) => formatShanghai(new Date(ms)));
  return new Refusal('HAND_OVER_OUT_OF_TIME', { earliest: earliest ?? '', latest: latest ?? '' });
}

function legPlan(whole: StoredConsignment, hub: StoredHub, atMs: number, latestMs: number): LegPlan {
  const { pickUpWindow } = whole.terms;
  assert(pickUpWindow !== undefined, 'what is booked has its windows');
  const atHub = { address: hub.address, position: hub.position, contactName: hub.name.slice(0, 60) };
  const handOverAt = new Date(atMs);
  const leg = (number: LegNumber, terms: Partial<ConsignmentTerms>): StoredConsignment => ({
    ...whole,
    consignmentId: newId(),
    number: `${whole.number}-${number}`,
    legOf: {
      parentId: whole.consignmentId,
      leg: number,
      alone: { minor: 0n, currency: 'CNY', card: undefined },
    },
    handOverAt,
    trackingToken: undefined,
    terms: { ...whole.terms, ...terms },
  });
  return {
    whole,
    handOverAt,
    legs: [
      leg(1, {
        destination: atHub,
        deliveryWindow: { opensAt: pickUpWindow.opensAt, closesAt: isoOf(broughtByMs(atMs)) },
      }),
      leg(2, { pickUp: atHub, pickUpWindow: { opensAt: isoOf(atMs), closesAt: isoOf(latestMs) } }),
    ],
  };
}

const isoOf = (ms: number): string => new Date(Math.round(ms)).toISOString();

function msOf(text: string): number {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'a time was checked with its contract');
  return instant.getTime();
}
