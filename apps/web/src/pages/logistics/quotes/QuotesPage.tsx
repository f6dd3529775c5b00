import '../../../styles/logistics.css';
import type { JSX } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CarriageRequestSummary, QuoteInvitation } from '@tianfu/sdk';
import { rowsOf } from '../../../api.js';
import { quotesApi } from '../../../api-quotes.js';
import { Countdown } from '../../../components/Countdown.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { FilterLinks } from '../../../components/FilterLinks.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { useMe } from '../../../layout/use-me.js';
import { activeMembership, can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { QUOTE_SIDES } from '../../../routes/logistics-search.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { shortPlace } from '../short-place.js';
import { GoodsSums } from './GoodsLines.js';
import { QuoteTag, RequestTag } from './quote-tags.js';

const route = getRouteApi('/frame/logistics/quotes');

/** Requests for quotes: those we sent, and for a carrier first those sent to us. */
export function QuotesPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const carries = (activeMembership(me)?.roles ?? []).includes('carrier');
  const asks = can(me, 'consignments.edit');
  const invited = carries && (search.side !== 'asked' || !asks);
  return (
    <div className="tf-page">
      <PageHeader
        title={t('logistics.quotes.title')}
        lead={t('logistics.quotes.lead')}
        action={
          asks && (
            <Link className="tf-verb tf-verb-primary" to="/quotes/new">
              {t('logistics.quotes.new')}
            </Link>
          )
        }
      />
      <LogisticsNav />
      {asks && carries && (
        <FilterLinks
          label={t('logistics.quotes.side.label')}
          links={QUOTE_SIDES.map((side) => ({
            key: side,
            name: t(`logistics.quotes.side.${side}`),
            active: (side === 'invited') === invited,
            onPick: () => void navigate({ search: { side } }),
          }))}
        />
      )}
      {invited ? <Invitations /> : <Requests />}
    </div>
  );
}

function Requests(): JSX.Element {
  const { t } = useLogisticsWords();
  const query = useInfiniteQuery(quotesApi.requests());
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Pending />;
  const rows = rowsOf(query.data);
  if (rows.length === 0) {
    return (
      <EmptyState motif="envelope" title={t('logistics.quotes.none')} body={t('logistics.quotes.noneBody')} />
    );
  }
  return (
    <>
      <ul className="tf-cards">
        {rows.map((request) => (
          <RequestCard key={request.requestId} request={request} />
        ))}
      </ul>
      <LoadMore {...query} />
    </>
  );
}

function Invitations(): JSX.Element {
  const { t } = useLogisticsWords();
  const query = useInfiniteQuery(quotesApi.invitations());
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Pending />;
  const rows = rowsOf(query.data);
  if (rows.length === 0) {
    return (
      <EmptyState
        motif="envelope"
        title={t('logistics.quotes.noneInvited')}
        body={t('logistics.quotes.noneInvitedBody')}
      />
    );
  }
  return (
    <>
      <ul className="tf-cards">
        {rows.map((invitation) => (
          <InvitationCard key={invitation.requestId} invitation={invitation} />
        ))}
      </ul>
      <LoadMore {...query} />
    </>
  );
}

/** From where to where, of the first line. */
function Way({ goods: [first] }: Pick<CarriageRequestSummary, 'goods'>): JSX.Element | null {
  const { language } = useLogisticsWords();
  if (first === undefined) return null;
  return (
    <span>
      {shortPlace(first.pickUp, language)} → {shortPlace(first.destination, language)}
    </span>
  );
}

function RequestCard({ request }: { request: CarriageRequestSummary }): JSX.Element {
  const { t } = useLogisticsWords();
  const { requestId, number, title, state, deadline, goods, carriersAsked, openedQuotes } = request;
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h2 className="tf-card-title">
          <Link to="/quotes/$requestId" params={{ requestId }}>
            {title}
          </Link>
        </h2>
        <RequestTag state={state} />
      </div>
      <p className="tf-card-meta">
        <span>{number}</span>
        <Way goods={goods} />
        <GoodsSums goods={goods} />
        <span>{t('logistics.quotes.asked', { count: carriersAsked })}</span>
        {openedQuotes !== undefined && (
          <span>{t('logistics.quotes.openedCount', { count: openedQuotes })}</span>
        )}
      </p>
      {state === 'open' && <Countdown until={deadline} />}
    </li>
  );
}

function InvitationCard({ invitation }: { invitation: QuoteInvitation }): JSX.Element {
  const { t } = useLogisticsWords();
  const { requestId, number, title, state, deadline, goods, shipperName, quote } = invitation;
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h2 className="tf-card-title">
          <Link to="/quotes/$requestId" params={{ requestId }} search={{ side: 'invited' }}>
            {title}
          </Link>
        </h2>
        {quote === undefined ? <RequestTag state={state} /> : <QuoteTag state={quote.state} />}
      </div>
      <p className="tf-card-meta">
        <span>{number}</span>
        <span>{t('logistics.quotes.from', { name: shipperName })}</span>
        <Way goods={goods} />
        <GoodsSums goods={goods} />
      </p>
      {state === 'open' && <Countdown until={deadline} />}
    </li>
  );
}
