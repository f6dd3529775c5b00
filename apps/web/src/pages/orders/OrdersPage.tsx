import type { JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { FindOwnOrdersInput, OrderState, OrderSummary } from '@tianfu/sdk';
import { api, client, rowsOf } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FilterLinks } from '../../components/FilterLinks.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchBox } from '../../components/SearchBox.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { ExportButton } from '../../components/ExportButton.js';
import { can } from '../../session/permissions.js';
import { OrderCard } from './OrderCard.js';
import { OrdersNav } from './OrdersNav.js';

const route = getRouteApi('/frame/orders');

/** The states worth a chip of their own; the rest is behind “all”. */
const FILTERS = [
  'draft',
  'open',
  'closed',
  'awarded',
  'producing',
  'delivered',
  'completed',
  'failed',
  'cancelled',
] as const satisfies readonly OrderState[];

/** Orders our enterprise posted. */
export function OrdersPage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(api.ownOrders(search));
  const orders = rowsOf(query.data);
  const filtered = search.state !== undefined || search.q !== undefined;
  const post = can(me, 'orders.post') ? (
    <Link className="tf-verb tf-verb-primary" to="/orders/new">
      {t('home.postOrder')}
    </Link>
  ) : (
    <p className="tf-small tf-soft">{t('orders.noPost')}</p>
  );
  return (
    <div className="tf-page">
      <PageHeader title={t('orders.title')} action={post} />
      <OrdersNav />
      <SearchBox
        label={t('orders.searchLabel')}
        value={search.q}
        onSearch={(q) => void navigate({ search: (before) => ({ ...before, q }) })}
      />
      <FilterLinks
        label={t('orders.filterState')}
        links={[
          {
            key: 'all',
            name: t('common.all'),
            active: search.state === undefined,
            onPick: () => void navigate({ search: (before) => ({ ...before, state: undefined }) }),
          },
          ...FILTERS.map((state) => ({
            key: state,
            name: t(`words.order.${state}`),
            active: search.state?.includes(state) ?? false,
            onPick: () => void navigate({ search: (before) => ({ ...before, state: [state] }) }),
          })),
        ]}
      />
      {orders.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t(filtered ? 'orders.emptyFiltered' : 'orders.emptyTitle')}
          {...(filtered ? {} : { body: t('orders.emptyBody') })}
        >
          {filtered ? (
            <Link className="tf-verb" to="/orders">
              {t('common.clearFilters')}
            </Link>
          ) : (
            post
          )}
        </EmptyState>
      ) : (
        <>
          <OrdersExport search={search} />
          <ul className="tf-cards">
            {orders.map((order) => (
              <OrderCard key={order.orderId} order={order} />
            ))}
          </ul>
        </>
      )}
      <LoadMore {...query} />
    </div>
  );
}

/** All our orders under the present filters. */
function OrdersExport({ search }: { search: Pick<FindOwnOrdersInput, 'state' | 'q'> }): JSX.Element {
  const { t, words } = useWords();
  return (
    <ExportButton<OrderSummary>
      name="orders"
      columns={[
        { name: t('orders.number'), of: ({ number }) => number },
        { name: t('post.orderTitle'), of: ({ title }) => title },
        { name: t('orders.filterState'), of: ({ state }) => t(`words.order.${state}`) },
        { name: t('orders.category'), of: ({ category }) => words.category(category) },
        { name: t('orders.quantity'), of: ({ quantityPieces }) => quantityPieces },
        { name: t('orders.delivery'), of: ({ deliveryDate }) => deliveryDate },
        { name: t('orders.deliverTo'), of: ({ destination }) => destination },
        { name: t('orders.deadline'), of: ({ biddingDeadline }) => biddingDeadline },
      ]}
      fetchPage={(cursor) => client.findOwnOrders({ ...search, cursor, limit: 100 })}
    />
  );
}
