import type { EtaBand } from '@tianfu/contracts';

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

const isoOf = (ms: number): string => new Date(Math.round(ms)).toISOString();
