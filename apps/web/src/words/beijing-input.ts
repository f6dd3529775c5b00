import { parseInstant } from '@tianfu/kernel';

const AHEAD_MS = 8 * 3_600_000;
const FIELD = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/;

/** An instant as a `datetime-local` field holds it, in Beijing time whatever the device's zone; seconds only where it has some. */
export function fieldOf(instant: string): string {
  const parsed = parseInstant(instant);
  if (parsed === undefined) return instant;
  const local = new Date(parsed.getTime() + AHEAD_MS).toISOString().slice(0, 23);
  return local.replace(/(:00)?\.000$/, '');
}

/** The same for a time nobody chose: to the minute. */
export const minuteFieldOf = (instantMs: number): string =>
  fieldOf(new Date(instantMs).toISOString()).slice(0, 16);

/** What such a field holds, as an instant, to the second that was entered; undefined while it is not complete. */
export function instantOf(field: string): string | undefined {
  if (!FIELD.test(field)) return undefined;
  const instant = new Date(`${field}+08:00`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
