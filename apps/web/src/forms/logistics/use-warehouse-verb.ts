import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useWish } from '../../components/use-wish.js';

/** A verb of a notice or an order out: one press has one effect, and every page shows what came of it. */
export function useWarehouseVerb<I, O>(
  send: (input: I, options: { readonly idempotencyKey: string }) => Promise<O>,
  took: (answer: O) => Promise<void>,
  onDone: (answer: O) => void,
  onError?: (error: unknown) => void,
): UseMutationResult<O, unknown, I> {
  const wish = useWish();
  return useMutation({
    mutationFn: (input: I) => wish(input, () => input, send),
    onSuccess: async (answer) => {
      await took(answer);
      onDone(answer);
    },
    ...(onError === undefined ? {} : { onError }),
  });
}
