import type { DriveStop, DriveView, DrivingEvent } from '@tianfu/sdk';

const isWork = ({ kind }: DriveStop): boolean => kind === 'pick-up' || kind === 'delivery';
const isAhead = ({ state }: DriveStop): boolean => state === 'planned' || state === 'arrived';

function after(stop: DriveStop, event: DrivingEvent): DriveStop {
  switch (event.kind) {
    case 'arrived':
      return stop.state === 'planned' ? { ...stop, state: 'arrived' } : stop;
    case 'loaded':
    case 'delivered':
      return { ...stop, state: 'done', scanned: stop.cartons };
    case 'failed':
      return { ...stop, state: 'failed' };
  }
}

/** The trip as its driver has left it: what the platform knows, and on top what still waits to be sent. */
export function asDriven(drive: DriveView, waiting: readonly DrivingEvent[]): DriveView {
  if (waiting.length === 0) return drive;
  const stops = drive.stops.map((stop) =>
    waiting.filter(({ stopId }) => stopId === stop.stopId).reduce(after, stop),
  );
  const next = stops.find((stop) => isWork(stop) && isAhead(stop));
  const { nextStopId: _, ...rest } = drive;
  return {
    ...rest,
    stops,
    state: next === undefined ? 'completed' : 'underway',
    ...(next === undefined ? {} : { nextStopId: next.stopId }),
  };
}

/** How many of the stops with work are behind. */
export function progressOf({ stops }: DriveView): { readonly done: number; readonly all: number } {
  const work = stops.filter(isWork);
  return { done: work.filter((stop) => !isAhead(stop)).length, all: work.length };
}
