import { lazy, Suspense, useState, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OpenedBid, OrderView } from '@tianfu/sdk';
import { api } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { Pending } from '../../components/Pending.js';
import { useWords } from '../../components/use-words.js';
import { usePhone } from '../../device/observable.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { BidCards } from './BidCards.js';
import { BidTable } from './BidTable.js';
import { SealedNotice } from './SealedNotice.js';

const AwardDialog = lazy(() =>
  import('../../forms/AwardDialog.js').then((m) => ({ default: m.AwardDialog })),
);

/** The buyer's side of the bids: sealed, then side by side. */
export function BuyerBids({ order }: { order: OrderView }): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'orders.award');
  const phone = usePhone();
  const [chosen, setChosen] = useState<OpenedBid | undefined>();
  const sealed = order.state === 'open';
  const { data, error, refetch } = useQuery({
    ...api.openedBids(order.orderId),
    enabled: allowed && !sealed && order.state !== 'draft',
  });
  if (sealed) return <SealedNotice until={order.biddingDeadline ?? order.serverTime} />;
  if (!allowed) return <EmptyState motif="stamp" title={t('bids.cannotAward.role')} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Pending />;
  const bids = data.data.toSorted(
    (left, right) => Number(left.terms.unitPrice.amount) - Number(right.terms.unitPrice.amount),
  );
  if (bids.length === 0) return <EmptyState motif="stamp" title={t('bids.noBids')} />;
  const refusal = (bid: OpenedBid): string | undefined => {
    if (!order.actions.includes('award')) return t('bids.cannotAward.state');
    if (bid.state !== 'opened') return t('bids.cannotAward.bidState');
    if (!bid.coversQuantity) return t('bids.cannotAward.quantity');
    return bid.certifiedNow ? undefined : t('bids.cannotAward.certified');
  };
  const Comparison = phone ? BidCards : BidTable;
  return (
    <section className="tf-stack" aria-label={t('bids.compareTitle')}>
      <p className="tf-soft">{t('bids.compareCount', { count: bids.length })}</p>
      <Comparison bids={bids} awardedBidId={order.awardedBidId} refusal={refusal} onAward={setChosen} />
      <Suspense>
        {chosen !== undefined && (
          <AwardDialog order={order} bid={chosen} onClose={() => setChosen(undefined)} />
        )}
      </Suspense>
    </section>
  );
}
