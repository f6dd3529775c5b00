import '../../../styles/logistics.css';
import type { JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { logisticsApi } from '../../../api-logistics.js';
import { Brand } from '../../../components/Brand.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { cartonsText, useLogisticsWords } from '../../../words/logistics.js';
import { ConsignmentTag } from '../tags.js';
import { Timeline } from './Timeline.js';

const route = getRouteApi('/track/$token');
const POLL_MS = 30_000;

/** For whoever has the link, without an account: state and times, no names, addresses or prices. */
export function TrackPage(): JSX.Element {
  const { t, names } = useLogisticsWords();
  const { token } = route.useParams();
  const { data } = useSuspenseQuery({ ...logisticsApi.publicTracking(token), refetchInterval: POLL_MS });
  return (
    <main className="tf-main" id="main">
      <div className="tf-page tf-page-narrow">
        <Brand />
        <PageHeader
          title={t('logistics.track.publicTitle', { number: data.consignmentNumber })}
          beside={<ConsignmentTag state={data.state} />}
          lead={`${names.status(data.status)} · ${cartonsText(data.cartonCount, t)}`}
        />
        <Timeline tracking={data} />
      </div>
    </main>
  );
}
