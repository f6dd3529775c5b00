import type { JSX } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { OrderView } from '@tianfu/sdk';
import { api } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { Pending } from '../../components/Pending.js';
import { SearchBox } from '../../components/SearchBox.js';
import { useWords } from '../../components/use-words.js';
import { MatchCard } from './MatchCard.js';

const route = getRouteApi('/frame/orders/$orderId');

interface Props {
  readonly order: OrderView;
  readonly q: string | undefined;
  readonly allowed: boolean;
}

/** The factories that do not suit, the nearest first, and a way to look one up: why not. */
export function MisfitsTab({ order, q, allowed }: Props): JSX.Element {
  const { t } = useWords();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery({
    ...api.matches(order.orderId, false, q),
    enabled: allowed,
    placeholderData: keepPreviousData,
  });
  if (!allowed) return <EmptyState motif="ruler" title={t('matches.notBuyer')} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Pending />;
  return (
    <section className="tf-stack" aria-label={t('orders.tab.misfits')}>
      <div className="tf-row tf-between">
        <p className="tf-soft">{t('matches.misfitSummary')}</p>
        <SearchBox
          label={t('matches.searchName')}
          value={q}
          onSearch={(text) => void navigate({ search: { tab: 'misfits', q: text }, replace: true })}
        />
      </div>
      {data.data.length === 0 ? (
        <EmptyState motif="ruler" title={t('matches.emptyMisfits')} body={t('matches.searchHint')} />
      ) : (
        <ul className="tf-cards">
          {data.data.map((match) => (
            <MatchCard key={match.factoryId} match={match} destination={order.destination.position} />
          ))}
        </ul>
      )}
    </section>
  );
}
