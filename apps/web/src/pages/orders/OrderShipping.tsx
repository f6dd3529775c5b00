import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { client } from '../../api.js';
import { useWords } from '../../components/use-words.js';

/** It is drafted a moment after the goods were marked ready. */
const DRAFTING_POLL_MS = 2_000;

/** The consignment an order's goods travel with. */
export function OrderShipping({ orderId }: { orderId: string }): JSX.Element {
  const { t } = useWords();
  const { data, isError } = useQuery({
    queryKey: ['consignments', 'of-order', orderId],
    queryFn: ({ signal }) => client.findConsignments({ orderId, limit: 1 }, { signal }),
    refetchInterval: ({ state }) => (state.data?.data.length === 0 ? DRAFTING_POLL_MS : false),
  });
  const [first] = data?.data ?? [];
  if (first === undefined) return <>{isError ? t('common.none') : '…'}</>;
  return (
    <Link to="/consignments/$consignmentId" params={{ consignmentId: first.consignmentId }}>
      {first.number}
    </Link>
  );
}
