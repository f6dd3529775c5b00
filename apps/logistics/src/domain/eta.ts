import type { EtaBand, StopKind, StopState } from '@tianfu/contracts';
import { HANDLING_SECONDS } from './hand-over.js';

const MINUTE_MS = 60_000;
/** However near, a door is not met to the minute. */
const LEAST_EARLY_MS = 5 * MINUTE_MS;
const LEAST_LATE_MS = 15 * MINUTE_MS;
/** Roads hold up more than they speed up; both grow with the way that is left. */
const EARLY_PART = 0.1;
const LATE_PART = 0.25;

/** When goods arrive that are due at `likelyMs`, seen from now. What is overdue arrives at any moment from now. */
export function etaBand(likelyMs: number, nowMs: number): EtaBand {
  const dueMs = Math.max(likelyMs, nowMs);
  const leftMs = dueMs - nowMs;
  return {
    earliestAt: isoOf(Math.max(nowMs, dueMs - Math.max(LEAST_EARLY_MS, EARLY_PART * leftMs))),
    likelyAt: isoOf(dueMs),
    latestAt: isoOf(dueMs + Math.max(LEAST_LATE_MS, LATE_PART * leftMs)),
  };
}

interface TimedStop {
  readonly kind: StopKind;
  readonly state: StopState;
  readonly arrivesAt: string;
}

/** How far a trip is behind now: its next door should have been reached before. */
export function behindMs(stops: readonly TimedStop[], nowMs: number): number {
  const next = stops.find(
    ({ kind, state }) => (kind === 'pick-up' || kind === 'delivery') && state === 'planned',
  );
  return next === undefined ? 0 : Math.max(0, nowMs - Date.parse(next.arrivesAt));
}

export interface SecondLeg {
  /** When its vehicle is to load at the hub. */
  readonly pickUpMs: number;
  /** When it is to be delivered. */
  readonly deliveryMs: number;
  /** How far its trip is behind. */
  readonly behindMs: number;
}

/**
 * When goods sent via the hub arrive: as late as the second vehicle is itself, or as it waits for goods that come and
 * are handled later than it was to load them.
 * @param broughtMs when the first leg was or will be at the hub; undefined where nobody knows, or it does not matter
 *   any more as the second leg has left
 */
export function dueViaHub(second: SecondLeg, broughtMs: number | undefined): number {
  const readyMs = broughtMs === undefined ? second.pickUpMs : broughtMs + HANDLING_SECONDS * 1_000;
  return second.deliveryMs + Math.max(second.behindMs, readyMs - second.pickUpMs);
}

const isoOf = (ms: number): string => new Date(Math.round(ms)).toISOString();
