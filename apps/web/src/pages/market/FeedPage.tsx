import type { JSX } from 'react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MODES, type Mode } from '@tianfu/sdk';
import { api, rowsOf } from '../../api.js';
import { Arrivals } from '../../components/Arrivals.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FilterLinks } from '../../components/FilterLinks.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Reasons, Score } from '../../components/ScoreParts.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { strongestParts } from '../../words/reasons.js';
import { OrderCard } from '../orders/OrderCard.js';
import { MarketNav } from './MarketNav.js';

const route = getRouteApi('/frame/feed');
const REASONS_SHOWN = 3;
// A vocabulary has its own keys only.
const MODE_CODES = Object.keys(MODES) as Mode[];

/** 找单: open orders that suit our factory, best first, with why. */
export function FeedPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'feed.read');
  return (
    <div className="tf-page">
      <PageHeader title={t('market.title')} />
      <MarketNav />
      {allowed ? <Feed /> : <EmptyState motif="hanger" title={t('market.feedRole')} />}
    </div>
  );
}

function Feed(): JSX.Element {
  const { t, words } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(api.feed(search));
  const { data: dossier } = useSuspenseQuery(api.ownDossier());
  const items = rowsOf(query.data);
  const certified = dossier.state === 'certified';
  return (
    <>
      <FilterLinks
        label={t('market.mode')}
        links={[
          {
            key: 'all',
            name: t('common.all'),
            active: search.mode === undefined,
            onPick: () => void navigate({ search: (before) => ({ ...before, mode: undefined }) }),
          },
          ...MODE_CODES.map((mode) => ({
            key: mode,
            name: words.mode(mode),
            active: search.mode === mode,
            onPick: () => void navigate({ search: (before) => ({ ...before, mode }) }),
          })),
        ]}
      />
      <Arrivals of="feed" onShow={() => query.refetch()} />
      {items.length === 0 ? (
        <EmptyState
          motif="hanger"
          title={t('market.feedEmptyTitle')}
          body={t(certified ? 'market.feedEmptyBody' : 'market.feedNotCertified')}
        >
          {certified ? (
            <Link className="tf-verb" to="/market">
              {t('home.browse')}
            </Link>
          ) : (
            <Link className="tf-verb tf-verb-primary" to="/capability">
              {t('bids.toCertify')}
            </Link>
          )}
        </EmptyState>
      ) : (
        <ul className="tf-cards">
          {items.map(({ order, score, parts }) => (
            <OrderCard
              key={order.orderId}
              order={order}
              showBuyer
              action={
                <Link
                  className="tf-verb tf-verb-primary"
                  to="/orders/$orderId"
                  params={{ orderId: order.orderId }}
                  search={{ tab: 'bids' }}
                >
                  {t('market.view')}
                </Link>
              }
            >
              <div className="tf-row">
                <Score score={score} />
                <Reasons label={t('matches.whyYou')} parts={strongestParts(parts, REASONS_SHOWN)} />
              </div>
            </OrderCard>
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </>
  );
}
