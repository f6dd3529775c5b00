import { useMemo } from 'react';
import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { TripSummary, TripView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';

/** Drivers and carriers move trips without the hub being told of every stop. */
const ASK_AGAIN_MS = 10_000;

/** The day's trips, and each of them with its stops as soon as it has arrived. */
export function useDayTrips(day: string): {
  readonly summaries: readonly TripSummary[];
  readonly trips: readonly TripView[];
} {
  const { data } = useSuspenseQuery({ ...logisticsApi.trips(day), refetchInterval: ASK_AGAIN_MS });
  const live = data.data.filter(({ state }) => state !== 'cancelled');
  const answers = useQueries({
    queries: live.map(({ tripId, state }) => ({
      ...logisticsApi.trip(tripId),
      ...(state === 'underway' || state === 'tendered' || state === 'accepted'
        ? { refetchInterval: ASK_AGAIN_MS }
        : {}),
    })),
    combine: (results) => results.map((result) => result.data),
  });
  const trips = useMemo(() => answers.filter((trip) => trip !== undefined), [answers]);
  return { summaries: data.data, trips };
}
