import type { ScheduleLane } from '@tianfu/sdk';

/** One exclusive resource, and each further unit of a pool, in pixels. */
const ROW_PX = 46;
const UNIT_PX = 26;
/** A pool of two hundred machines is still a lane one can look at. */
const UNITS_SHOWN_MAX = 12;

export interface Row {
  readonly lane: ScheduleLane;
  readonly topPx: number;
  readonly heightPx: number;
}

export const unitPx = (capacity: number): number => (capacity === 1 ? ROW_PX - 8 : UNIT_PX - 4);

/** Where each lane lies, one below the other. */
export function rowsOfLanes(lanes: readonly ScheduleLane[]): readonly Row[] {
  let topPx = 0;
  return lanes.map((lane) => {
    const units = Math.min(lane.capacity, UNITS_SHOWN_MAX);
    const heightPx = units === 1 ? ROW_PX : Math.max(ROW_PX, units * UNIT_PX + 8);
    const row = { lane, topPx, heightPx };
    topPx += heightPx;
    return row;
  });
}

export const heightOf = (rows: readonly Row[]): number => {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.topPx + last.heightPx;
};

/** Drawn beyond the edges, so that scrolling shows no gap. */
const SPARE_PX = 200;

/** Only these are drawn. */
export const rowsWithin = (rows: readonly Row[], scrollPx: number, windowPx: number): readonly Row[] =>
  rows.filter(
    ({ topPx, heightPx }) =>
      topPx + heightPx >= scrollPx - SPARE_PX && topPx <= scrollPx + windowPx + SPARE_PX,
  );

export const rowAt = (rows: readonly Row[], yPx: number): Row | undefined =>
  rows.find(({ topPx, heightPx }) => yPx >= topPx && yPx < topPx + heightPx);

/** The next lane of the same kind, up or down: what a step can be handed on to. */
export function neighbour(
  lanes: readonly ScheduleLane[],
  resourceId: string,
  direction: -1 | 1,
): string | undefined {
  const own = lanes.find((lane) => lane.resourceId === resourceId);
  const same = lanes.filter(({ kind }) => kind === own?.kind);
  const index = same.findIndex((lane) => lane.resourceId === resourceId);
  return same[index + direction]?.resourceId;
}
