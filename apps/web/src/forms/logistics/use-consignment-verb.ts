import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { ConsignmentView } from '@tianfu/sdk';
import { tookConsignment } from '../../api-logistics.js';
import { useWish } from '../../components/use-wish.js';

/** A verb of a consignment: one press has one effect, and every page shows what came of it. */
export function useConsignmentVerb<I>(
  send: (input: I, options: { readonly idempotencyKey: string }) => Promise<ConsignmentView>,
  onDone: () => void,
  onError?: (error: unknown) => void,
): UseMutationResult<ConsignmentView, unknown, I> {
  const wish = useWish();
  return useMutation({
    mutationFn: (input: I) => wish(input, () => input, send),
    onSuccess: async (consignment) => {
      await tookConsignment(consignment);
      onDone();
    },
    ...(onError === undefined ? {} : { onError }),
  });
}
