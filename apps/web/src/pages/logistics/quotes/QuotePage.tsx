import '../../../styles/warehouse.css';
import '../../../styles/logistics.css';
import type { JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { quotesApi } from '../../../api-quotes.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijingExactNamed } from '../../../words/time.js';
import { CarrierQuote } from './CarrierQuote.js';
import { GoodsLines } from './GoodsLines.js';
import { QuoteTag, RequestTag } from './quote-tags.js';
import { ShipperQuotes } from './ShipperQuotes.js';

const route = getRouteApi('/frame/logistics/quotes/$requestId');
/** The clock opens quotes: a page that is looked at asks again by itself. */
const ASK_AGAIN_MS = 10_000;

/** One request for quotes, as who sent it or as a carrier that was sent it. */
export function QuotePage(): JSX.Element {
  const { requestId } = route.useParams();
  const { side } = route.useSearch();
  return side === 'invited' ? <Invited requestId={requestId} /> : <Asked requestId={requestId} />;
}

function Asked({ requestId }: { requestId: string }): JSX.Element {
  const { t } = useLogisticsWords();
  const query = useQuery({ ...quotesApi.request(requestId), refetchInterval: ASK_AGAIN_MS });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Pending />;
  const request = query.data;
  return (
    <div className="tf-page">
      <PageHeader
        title={request.title}
        beside={<RequestTag state={request.state} />}
        lead={`${request.number} · ${t('logistics.quotes.deadline')} ${beijingExactNamed(request.deadline, t)}`}
      />
      <ShipperQuotes request={request} />
      <GoodsLines goods={request.goods} remark={request.remark} />
      <section className="tf-card" aria-labelledby="carriers">
        <h2 id="carriers">{t('logistics.quotes.toCarriers')}</h2>
        <p className="tf-card-meta">
          {request.carriers.map(({ carrierId, carrierName }) => (
            <span key={carrierId}>{carrierName}</span>
          ))}
        </p>
      </section>
    </div>
  );
}

function Invited({ requestId }: { requestId: string }): JSX.Element {
  const { t } = useLogisticsWords();
  const query = useQuery({ ...quotesApi.invitation(requestId), refetchInterval: ASK_AGAIN_MS });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Pending />;
  const invitation = query.data;
  const { quote, state, title, number, shipperName } = invitation;
  return (
    <div className="tf-page">
      <PageHeader
        title={title}
        beside={quote === undefined ? <RequestTag state={state} /> : <QuoteTag state={quote.state} />}
        lead={`${number} · ${t('logistics.quotes.from', { name: shipperName })} · ${t('logistics.quotes.deadline')} ${beijingExactNamed(invitation.deadline, t)}`}
      />
      <GoodsLines goods={invitation.goods} remark={invitation.remark} />
      <CarrierQuote invitation={invitation} />
    </div>
  );
}
