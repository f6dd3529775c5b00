import type { OpenWindow } from '@tianfu/solvers';

/** When all of several resources are open; without any: always. */
export function commonWindows(all: readonly (readonly OpenWindow[])[]): readonly OpenWindow[] | undefined {
  const [first, ...others] = all;
  if (first === undefined) return undefined;
  return others.reduce<readonly OpenWindow[]>(intersection, first);
}

function intersection(left: readonly OpenWindow[], right: readonly OpenWindow[]): OpenWindow[] {
  const result: OpenWindow[] = [];
  for (let l = 0, r = 0; l < left.length && r < right.length;) {
    const a = left[l];
    const b = right[r];
    if (a === undefined || b === undefined) break;
    const startMinute = Math.max(a.startMinute, b.startMinute);
    const endMinute = Math.min(a.endMinute, b.endMinute);
    if (endMinute > startMinute) result.push({ startMinute, endMinute });
    if (a.endMinute < b.endMinute) l += 1;
    else r += 1;
  }
  return result;
}

/**
 * The minute after so many open minutes from a start; undefined where the windows end before that.
 * @param windows undefined: open day and night
 */
export function addOpenMinutes(
  windows: readonly OpenWindow[] | undefined,
  from: number,
  minutes: number,
): number | undefined {
  if (windows === undefined) return from + minutes;
  let left = minutes;
  for (const window of windows) {
    const start = Math.max(from, window.startMinute);
    const open = window.endMinute - start;
    if (open <= 0) continue;
    if (open >= left) return start + left;
    left -= open;
  }
  return undefined;
}
