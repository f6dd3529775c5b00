import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { BookingView } from '@tianfu/sdk';
import { tookBooking } from '../../api-sampling.js';
import { useWish } from '../../components/use-wish.js';

/** A verb of a booking: one press has one effect, and every page shows what came of it. */
export function useBookingVerb<I>(
  send: (input: I, options: { readonly idempotencyKey: string }) => Promise<BookingView>,
  onDone?: () => void,
  onError?: (error: unknown) => void,
): UseMutationResult<BookingView, unknown, I> {
  const wish = useWish();
  return useMutation({
    mutationFn: (input: I) => wish(input, () => input, send),
    onSuccess: async (booking) => {
      await tookBooking(booking);
      onDone?.();
    },
    ...(onError === undefined ? {} : { onError }),
  });
}
