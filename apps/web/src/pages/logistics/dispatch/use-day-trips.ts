import { useMemo } from 'react';
import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { TripSummary, TripView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';

/** Drivers and carriers move trips without the hub being told of every stop. */
const ASK_AGAIN_MS = 10_000;
/** So many are asked for again at that pace; the more there are, the slower, so that a window asks no faster. */
const TRIPS_A_ROUND = 100;

/** The day's trips, and each of them with its stops as soon as it has arrived. */
export function useDayTrips(day: string): {
  readonly summaries: readonly TripSummary[];
  readonly trips: readonly TripView[];
  /** The day has more trips than are shown. */
  readonly isCut: boolean;
} {
  const { data } = useSuspenseQuery({ ...logisticsApi.trips(day), refetchInterval: ASK_AGAIN_MS });
  const live = data.data.filter(({ state }) => state !== 'cancelled');
  const askAgainMs = ASK_AGAIN_MS * Math.max(1, Math.ceil(live.length / TRIPS_A_ROUND));
  const answers = useQueries({
    queries: live.map(({ tripId, state }) => ({
      ...logisticsApi.trip(tripId),
      ...(state === 'underway' || state === 'tendered' || state === 'accepted'
        ? { refetchInterval: askAgainMs }
        : {}),
    })),
    combine: (results) => results.map((result) => result.data),
  });
  const trips = useMemo(() => answers.filter((trip) => trip !== undefined), [answers]);
  return { summaries: data.data, trips, isCut: data.isCut };
}
