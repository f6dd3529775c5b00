import type { JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api, rowsOf } from '../../api.js';
import { Arrivals } from '../../components/Arrivals.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { OrderCard } from '../orders/OrderCard.js';
import { MarketFilters } from './MarketFilters.js';
import { MarketNav } from './MarketNav.js';

const route = getRouteApi('/frame/market');

/** Every open order of the market. */
export function MarketPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'market.read');
  return (
    <div className="tf-page">
      <PageHeader title={t('market.title')} />
      <MarketNav />
      {allowed ? <OpenOrders /> : <EmptyState motif="hanger" title={t('orders.cannot.role')} />}
    </div>
  );
}

function OpenOrders(): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(api.openOrders(search));
  const orders = rowsOf(query.data);
  return (
    <>
      <MarketFilters search={search} onChange={(next) => void navigate({ search: next })} />
      <Arrivals of="market" onShow={() => query.refetch()} />
      {orders.length === 0 ? (
        <EmptyState motif="hanger" title={t('market.emptyTitle')} body={t('market.emptyBody')}>
          <Link className="tf-verb" to="/market">
            {t('common.clearFilters')}
          </Link>
        </EmptyState>
      ) : (
        <ul className="tf-cards">
          {orders.map((order) => (
            <OrderCard
              key={order.orderId}
              order={order}
              showBuyer
              action={
                <Link className="tf-verb" to="/orders/$orderId" params={{ orderId: order.orderId }}>
                  {t('market.look')}
                </Link>
              }
            />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </>
  );
}
