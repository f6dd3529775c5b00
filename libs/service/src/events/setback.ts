import { Refusal } from '@tianfu/contracts';
import { isUnreachable } from '../data/pg-errors.js';

const MAX_TRIES = 6;
const RETRY_DELAYS_MS = [1_000, 5_000, 30_000, 120_000, 600_000] as const;
export const LAST_RETRY_MS = 600_000;
/** While PostgreSQL is away. Nothing is wrong with the event, so it is tried until PostgreSQL is back. */
const OUTAGE_RETRY_MS = 1_000;

/** When an event that failed is tried again. @returns undefined when it is put aside instead */
export function retryAfter(error: unknown, tries: number): number | undefined {
  if (isUnreachable(error)) return OUTAGE_RETRY_MS;
  const permanent = error instanceof Refusal && !isPassing(error);
  if (permanent || tries >= MAX_TRIES) return undefined;
  return RETRY_DELAYS_MS[tries - 1] ?? LAST_RETRY_MS;
}

/** Refusals that say "not now" rather than "not this". */
const isPassing = ({ code }: Refusal): boolean =>
  code === 'TRY_AGAIN' || code === 'SERVICE_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';

/** Why an event was put aside, for the operator who reads it. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) {
    const faults = error.faults.map(({ pointer, code }) => `${pointer} ${code}`).join(', ');
    return faults === '' ? error.code : `${error.code}: ${faults}`;
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
