import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { Pending } from '../../components/Pending.js';
import { useWords } from '../../components/use-words.js';
import { ContractSheet } from './ContractSheet.js';

/** The contract on the page of its order. */
export function ContractFacts({ contractId }: { contractId: string | undefined }): JSX.Element {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    ...api.contract(contractId ?? ''),
    enabled: contractId !== undefined,
  });
  if (contractId === undefined) return <EmptyState motif="stamp" title={t('contracts.pending')} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Pending rows={1} />;
  return <ContractSheet contract={data} />;
}
