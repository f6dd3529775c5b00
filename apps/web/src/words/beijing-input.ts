import { beijing } from './time.js';

/** An instant as a `datetime-local` field holds it, in Beijing time whatever the device's zone. */
export const fieldOf = (instant: string): string => beijing(instant).replace(' ', 'T');

/** What such a field holds, as an instant; undefined while it is not complete. */
export function instantOf(field: string): string | undefined {
  const instant = new Date(`${field.slice(0, 16)}:00+08:00`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
