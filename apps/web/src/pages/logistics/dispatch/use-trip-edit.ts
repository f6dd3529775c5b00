import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { TripView } from '@tianfu/sdk';
import { queryClient } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { useWish } from '../../../components/use-wish.js';

interface Edit<I> {
  /** The trip as it was seen. */
  readonly trip: TripView;
  readonly input: I;
}

interface Options {
  readonly idempotencyKey: string;
  readonly ifMatch: number;
}

/** An edit of a trip as it was seen: whoever edits second is told what is different. */
export function useTripEdit<I>(
  send: (input: I, options: Options) => Promise<TripView>,
  onDone?: () => void,
): UseMutationResult<TripView, unknown, Edit<I>> {
  const wish = useWish();
  return useMutation({
    mutationFn: ({ trip, input }: Edit<I>) =>
      wish(
        [input, trip.version],
        () => input,
        (sent, options) => send(sent, { ...options, ifMatch: trip.version }),
      ),
    onSuccess: async (trip) => {
      await tookTrips([trip]);
      onDone?.();
    },
  });
}

/** Trips as they stand now: shows them, and lets the day's list, the waiting goods and the shares ask again. */
export async function tookTrips(trips: readonly TripView[]): Promise<void> {
  for (const trip of trips) queryClient.setQueryData(logisticsApi.trip(trip.tripId).queryKey, trip);
  await Promise.all([
    queryClient.invalidateQueries({
      queryKey: ['trips'],
      predicate: ({ queryKey }) => queryKey[1] !== 'one',
    }),
    queryClient.invalidateQueries({ queryKey: ['consignments'] }),
  ]);
}
