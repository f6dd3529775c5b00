import type { JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ContractView } from '@tianfu/sdk';
import { api, rowsOf } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Moment } from '../../components/Moment.js';
import { PageHeader } from '../../components/PageHeader.js';
import { OrderTag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { useGlow } from '../../live/glow.js';
import { can } from '../../session/permissions.js';
import { moneyText, piecesText } from '../../words/amounts.js';
import { OrdersNav } from '../orders/OrdersNav.js';

/** Contracts of our enterprise, on either side. */
export function ContractsPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'contracts.read');
  return (
    <div className="tf-page">
      <PageHeader title={t('contracts.title')} />
      <OrdersNav />
      {allowed ? <Contracts /> : <EmptyState motif="stamp" title={t('orders.cannot.role')} />}
    </div>
  );
}

function Contracts(): JSX.Element {
  const { t } = useWords();
  const query = useSuspenseInfiniteQuery(api.contracts());
  const contracts = rowsOf(query.data);
  if (contracts.length === 0) {
    return <EmptyState motif="stamp" title={t('contracts.emptyTitle')} body={t('contracts.emptyBody')} />;
  }
  return (
    <>
      <ul className="tf-cards">
        {contracts.map((contract) => (
          <ContractCard key={contract.contractId} contract={contract} />
        ))}
      </ul>
      <LoadMore {...query} />
    </>
  );
}

function ContractCard({ contract }: { contract: ContractView }): JSX.Element {
  const { t } = useWords();
  return (
    <li className={`tf-card ${useGlow(contract.contractId)}`}>
      <div className="tf-row tf-between">
        <Link
          className="tf-card-link"
          to="/contracts/$contractId"
          params={{ contractId: contract.contractId }}
        >
          <h3>{contract.orderTitle}</h3>
        </Link>
        <OrderTag state={contract.orderState} />
      </div>
      <p className="tf-card-meta">
        <span className="tf-money">{moneyText(contract.amount)}</span>
        <span className="tf-figures">{contract.number}</span>
        <span>{t('contracts.between', { buyer: contract.buyerName, supplier: contract.supplierName })}</span>
        <span>{piecesText(contract.quantityPieces, t)}</span>
        <span>
          {t('contracts.readyBy')} <Moment at={contract.readyBy} />
        </span>
      </p>
    </li>
  );
}
