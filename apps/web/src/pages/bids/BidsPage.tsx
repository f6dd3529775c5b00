import type { JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BID_STATES, type OwnBidView } from '@tianfu/sdk';
import { api, rowsOf } from '../../api.js';
import { Countdown } from '../../components/Countdown.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FilterLinks } from '../../components/FilterLinks.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { BidTag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { useGlow } from '../../live/glow.js';
import { can } from '../../session/permissions.js';
import { OrdersNav } from '../orders/OrdersNav.js';
import { BidResult } from './BidResult.js';

const route = getRouteApi('/frame/bids');

/** Bids our enterprise placed, with what became of them. */
export function BidsPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'bids.read');
  return (
    <div className="tf-page">
      <PageHeader title={t('bids.title')} />
      <OrdersNav />
      {allowed ? <Bids /> : <EmptyState motif="stamp" title={t('bids.cannotBid.role')} />}
    </div>
  );
}

function Bids(): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(api.ownBids(search));
  const bids = rowsOf(query.data);
  return (
    <>
      <FilterLinks
        label={t('orders.filterState')}
        links={[
          {
            key: 'all',
            name: t('common.all'),
            active: search.state === undefined,
            onPick: () => void navigate({ search: {} }),
          },
          ...BID_STATES.map((state) => ({
            key: state,
            name: t(`words.bid.${state}`),
            active: search.state === state,
            onPick: () => void navigate({ search: { state } }),
          })),
        ]}
      />
      {bids.length === 0 ? (
        <EmptyState
          motif="stamp"
          title={t(search.state === undefined ? 'bids.emptyTitle' : 'bids.emptyFiltered')}
          body={t('bids.emptyBody')}
        >
          <Link className="tf-verb tf-verb-primary" to="/feed">
            {t('market.title')}
          </Link>
        </EmptyState>
      ) : (
        <ul className="tf-cards">
          {bids.map((bid) => (
            <BidCard key={bid.bidId} bid={bid} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </>
  );
}

function BidCard({ bid }: { bid: OwnBidView }): JSX.Element {
  const { t } = useWords();
  return (
    <li className={`tf-card ${useGlow(bid.bidId)}`}>
      <div className="tf-row tf-between">
        <Link
          className="tf-card-link"
          to="/orders/$orderId"
          params={{ orderId: bid.orderId }}
          search={{ tab: 'bids' }}
        >
          <h3>{bid.orderTitle}</h3>
        </Link>
        <BidTag state={bid.state} />
      </div>
      <p className="tf-card-meta">
        <span>{bid.orderNumber}</span>
        <span>{t('bids.revision', { revision: bid.revision })}</span>
        {(bid.state === 'submitted' || bid.state === 'unconfirmed') && (
          <Countdown until={bid.biddingDeadline} />
        )}
      </p>
      <BidResult bid={bid} />
    </li>
  );
}
