import type { ConsignmentSummary, TripView } from '@tianfu/sdk';
import { boundsOf, dayFeatures, tripColour } from './day-features.js';

const stop = (kind: string, lat: number | undefined, lng = 113) => ({
  kind,
  place: { address: 'x', ...(lat === undefined ? {} : { position: { lat, lng } }) },
});
// Only what the map reads.
const trip = (tripId: string, stops: object[]): TripView => ({ tripId, stops }) as unknown as TripView;
const waiting = [
  { consignmentId: 'w', pickUp: { address: 'y', position: { lat: 31, lng: 114 } } },
  { consignmentId: 'nowhere', pickUp: { address: 'z' } },
] as unknown as ConsignmentSummary[];

describe('the day on a map', () => {
  const features = dayFeatures(
    [
      trip('a', [stop('depot-start', 30.6), stop('pick-up', 30.5), stop('delivery', undefined)]),
      trip('b', [stop('pick-up', 30.7)]),
    ],
    waiting,
    'a',
  );

  it('draws a line for a trip of two places or more, a dot for each stop, and what waits', () => {
    expect(features.features.map(({ properties }) => String(properties?.kind))).toEqual([
      'trip',
      'depot',
      'stop',
      'stop',
      'waiting',
    ]);
  });

  it('gives each trip its colour and lets the one that is open stand out', () => {
    const [line, , , other] = features.features;
    expect(line?.properties).toMatchObject({ colour: tripColour(0), faint: false });
    expect(other?.properties).toMatchObject({ colour: tripColour(1), faint: true });
  });

  it('knows how far it reaches', () => {
    expect(boundsOf(features)).toEqual([
      [113, 30.5],
      [114, 31],
    ]);
    expect(boundsOf({ type: 'FeatureCollection', features: [] })).toBeUndefined();
  });
});
