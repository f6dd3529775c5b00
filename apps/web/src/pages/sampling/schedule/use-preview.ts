import { useEffect, useState } from 'react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MoveConsequences } from '@tianfu/sdk';
import { client } from '../../../api.js';
import { isMoved, moveOf, type Draft } from './draft.js';

/** A step on its way is not asked about until it rests for so long. */
const REST_MS = 250;

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** What the move would bring, by the platform; of another plan than the one shown it is asked again. */
export function usePreview(
  centreId: string,
  draft: Draft,
  version: number,
): UseQueryResult<MoveConsequences> & { readonly current: boolean } {
  const rested = useRested(draft);
  const move = moveOf(centreId, rested, false);
  const query = useQuery({
    queryKey: ['sampling', 'preview', version, move],
    queryFn: ({ signal }) => client.previewMove(move, { signal }),
    enabled: isMoved(rested),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return { ...query, current: rested === draft };
}
