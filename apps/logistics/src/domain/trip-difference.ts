import type { TripDifferenceLine } from '@tianfu/contracts';

/** What of a trip two dispatchers may see differently. */
export interface TripSnapshot {
  readonly state: string;
  readonly vehicleId: string;
  readonly shareRule: string;
  readonly stops: readonly {
    readonly stopId: string;
    readonly kind: string;
    readonly consignmentNumber?: string;
    readonly locked: boolean;
    readonly state: string;
  }[];
}

/** What changed from one to the other, as pointers into the trip. Stops that only moved up are not told of. */
export function tripDifference(before: TripSnapshot, after: TripSnapshot): TripDifferenceLine[] {
  const lines: TripDifferenceLine[] = [];
  for (const name of ['state', 'vehicleId', 'shareRule'] as const) {
    if (before[name] !== after[name]) {
      lines.push({ pointer: `/${name}`, what: 'changed', before: before[name], after: after[name] });
    }
  }
  const known = new Map(before.stops.map((stop, index) => [stop.stopId, { stop, index }]));
  const left = new Set(known.keys());
  for (const [index, stop] of after.stops.entries()) {
    const was = known.get(stop.stopId);
    left.delete(stop.stopId);
    const pointer = `/stops/${index}`;
    if (was === undefined) {
      lines.push({ pointer, what: 'added', after: nameOf(stop) });
      continue;
    }
    for (const name of ['locked', 'state'] as const) {
      const [then, now] = [String(was.stop[name]), String(stop[name])];
      if (then !== now)
        lines.push({ pointer: `${pointer}/${name}`, what: 'changed', before: then, after: now });
    }
  }
  for (const stopId of left) {
    const was = known.get(stopId);
    if (was !== undefined)
      lines.push({ pointer: `/stops/${was.index}`, what: 'removed', before: nameOf(was.stop) });
  }
  return [...lines, ...movedStops(before, after)];
}

/** Those that stand elsewhere among the stops both have. */
function movedStops(before: TripSnapshot, after: TripSnapshot): TripDifferenceLine[] {
  const ids = ({ stops }: TripSnapshot): string[] => stops.map(({ stopId }) => stopId);
  const kept = new Set(ids(after).filter((id) => ids(before).includes(id)));
  const then = ids(before).filter((id) => kept.has(id));
  const now = after.stops.filter(({ stopId }) => kept.has(stopId));
  return now.flatMap((stop, place) =>
    then[place] === stop.stopId
      ? []
      : [{ pointer: `/stops/${after.stops.indexOf(stop)}`, what: 'moved', after: nameOf(stop) }],
  );
}

const nameOf = ({ kind, consignmentNumber }: TripSnapshot['stops'][number]): string =>
  consignmentNumber === undefined ? kind : `${kind} ${consignmentNumber}`;
