import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ConsignmentView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';
import { CopyButton } from '../../../components/CopyButton.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Pending } from '../../../components/Pending.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { Timeline } from '../track/Timeline.js';

/** Where the goods are, and a link for those without an account. */
export function TrackTab({ consignment }: { consignment: ConsignmentView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { consignmentId, trackingToken } = consignment;
  const tracking = useQuery(logisticsApi.tracking(consignmentId));
  if (tracking.isPending) return <Pending />;
  if (tracking.isError) return <ErrorState error={tracking.error} onRetry={() => void tracking.refetch()} />;
  return (
    <>
      <Timeline tracking={tracking.data} />
      {trackingToken !== undefined && (
        <section className="tf-card" aria-labelledby="share-link">
          <h2 id="share-link">{t('logistics.track.share')}</h2>
          <p className="tf-soft">{t('logistics.track.shareBody')}</p>
          <p className="tf-row">
            <a href={`/track/${trackingToken}`} target="_blank" rel="noreferrer">
              {t('logistics.track.open')}
            </a>
            <CopyButton
              text={new URL(`/track/${trackingToken}`, window.location.origin).href}
              label={t('logistics.track.copy')}
            />
          </p>
        </section>
      )}
    </>
  );
}
