import type { JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../../api.js';
import { PageHeader } from '../../components/PageHeader.js';
import { useWords } from '../../components/use-words.js';
import { ContractSheet } from './ContractSheet.js';

const route = getRouteApi('/frame/contracts/$contractId');

export function ContractPage(): JSX.Element {
  const { t } = useWords();
  const { contractId } = route.useParams();
  const { data: contract } = useSuspenseQuery(api.contract(contractId));
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader
        title={contract.orderTitle}
        lead={t('contracts.between', { buyer: contract.buyerName, supplier: contract.supplierName })}
        action={
          <Link className="tf-verb" to="/orders/$orderId" params={{ orderId: contract.orderId }}>
            {t('contracts.viewOrder')}
          </Link>
        }
      />
      <ContractSheet contract={contract} />
    </div>
  );
}
