import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OrderView } from '@tianfu/sdk';
import { api } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { Pending } from '../../components/Pending.js';
import { useWords } from '../../components/use-words.js';
import { grouped } from '../../words/amounts.js';
import { MatchCard } from './MatchCard.js';

/** The factories that suit the order, ranked, each with its reasons. */
export function MatchesTab({ order, allowed }: { order: OrderView; allowed: boolean }): JSX.Element {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({ ...api.matches(order.orderId, true), enabled: allowed });
  if (!allowed) return <EmptyState motif="ruler" title={t('matches.notBuyer')} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Pending />;
  if (data.data.length === 0) {
    return <EmptyState motif="ruler" title={t('matches.emptyTitle')} body={t('matches.emptyBody')} />;
  }
  return (
    <section className="tf-stack" aria-label={t('matches.title')}>
      <p className="tf-soft">
        {t('matches.summary', {
          considered: grouped(data.consideredCount),
          suitable: grouped(data.suitableCount),
          ms: data.tookMs < 10 ? data.tookMs.toFixed(1) : Math.round(data.tookMs),
        })}
      </p>
      <ol className="tf-cards">
        {data.data.map((match) => (
          <MatchCard key={match.factoryId} match={match} destination={order.destination.position} />
        ))}
      </ol>
    </section>
  );
}
