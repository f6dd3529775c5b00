import { serviceSeconds } from './route.js';

/** Between a vehicle's arrival at the hub and the goods' way on: unloading, sorting, standing ready. */
export const HANDLING_SECONDS = 3_600;
/** Times are named to five minutes, their limits to one. */
const ROUND_MS = 300_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface ViaHubWay {
  readonly pickUpOpensMs: number;
  readonly pickUpClosesMs: number;
  readonly deliveryClosesMs: number;
  readonly toHubSeconds: number;
  readonly fromHubSeconds: number;
  readonly cartonCount: number;
}

export type HandOverVerdict =
  | { readonly ok: true; readonly atMs: number; readonly latestMs: number }
  | { readonly ok: false; readonly fault: 'no-time'; readonly missingMs: number }
  | {
      readonly ok: false;
      readonly fault: 'out-of-time';
      readonly earliestMs: number;
      readonly latestMs: number;
    };

/**
 * When the hub gives goods on. Never before they can be there and handled, nor so late that they miss their
 * delivery. Unless somebody names a time: once they are there though picked up last; where that is too late, in the
 * middle of what is possible.
 */
export function handOverOf(way: ViaHubWay, nowMs: number, wantedMs?: number): HandOverVerdict {
  const loadingMs = serviceSeconds(way.cartonCount) * 1_000;
  const toHubMs = loadingMs + (way.toHubSeconds + HANDLING_SECONDS) * 1_000;
  const earliestMs = Math.ceil((Math.max(way.pickUpOpensMs, nowMs) + toHubMs) / MINUTE_MS) * MINUTE_MS;
  const latestMs = leavesBy(way);
  if (earliestMs > latestMs) return { ok: false, fault: 'no-time', missingMs: earliestMs - latestMs };
  if (wantedMs !== undefined) {
    return earliestMs <= wantedMs && wantedMs <= latestMs
      ? { ok: true, atMs: wantedMs, latestMs }
      : { ok: false, fault: 'out-of-time', earliestMs, latestMs };
  }
  const calmMs = Math.max(way.pickUpClosesMs, nowMs) + toHubMs;
  const atMs = calmMs <= latestMs ? calmMs : (earliestMs + latestMs) / 2;
  // Rounded, and still possible.
  return { ok: true, atMs: Math.min(latestMs, Math.ceil(atMs / ROUND_MS) * ROUND_MS), latestMs };
}

export interface LeftAtHub extends Pick<ViaHubWay, 'deliveryClosesMs' | 'fromHubSeconds' | 'cartonCount'> {
  /** When the first leg's vehicle was, or will be, at the hub. */
  readonly broughtMs: number;
}

/**
 * When the hub gives on what its truck left without: as soon as it is there and handled. It is to leave in time for
 * its delivery; where that is over, within a day, so that only the delivery counts as late.
 */
export function nextHandOver(
  left: LeftAtHub,
  nowMs: number,
): { readonly atMs: number; readonly latestMs: number } {
  const readyMs = Math.max(nowMs, left.broughtMs + HANDLING_SECONDS * 1_000);
  const atMs = Math.ceil(readyMs / ROUND_MS) * ROUND_MS;
  const leavesByMs = leavesBy(left);
  return { atMs, latestMs: leavesByMs < atMs ? atMs + DAY_MS : leavesByMs };
}

/** When goods leave the hub at the latest, to the minute, that are to be delivered in time. */
function leavesBy({
  deliveryClosesMs,
  fromHubSeconds,
  cartonCount,
}: Pick<ViaHubWay, 'deliveryClosesMs' | 'fromHubSeconds' | 'cartonCount'>): number {
  const leavesByMs = deliveryClosesMs - (fromHubSeconds + serviceSeconds(cartonCount)) * 1_000;
  return Math.floor(leavesByMs / MINUTE_MS) * MINUTE_MS;
}

/** The vehicle that brings goods to the hub is there by then. */
export const broughtByMs = (handOverMs: number): number => handOverMs - HANDLING_SECONDS * 1_000;
