import { useState, type JSX } from 'react';
import { CheckOutlined, CloseOutlined, TrophyOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import {
  sealQuoteCommitment,
  type CarriageRequestView,
  type OpenedQuote,
  type OpenedQuotes,
} from '@tianfu/sdk';
import { Button } from 'antd';
import { quotesApi } from '../../../api-quotes.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Pending } from '../../../components/Pending.js';
import { Rows } from '../../../components/Rows.js';
import { Tag } from '../../../components/StateTag.js';
import { AwardQuoteDialog, CancelRequestDialog } from '../../../forms/logistics/QuoteDialogs.js';
import { moneyText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijingExact } from '../../../words/time.js';
import { SealCheck } from '../../bids/SealCheck.js';
import { SealedNotice } from '../../bids/SealedNotice.js';
import { QuoteTag } from './quote-tags.js';

/** The shipper's side: sealed, then side by side with what rate cards ask. */
export function ShipperQuotes({ request }: { request: CarriageRequestView }): JSX.Element {
  const { t } = useLogisticsWords();
  const [cancelling, setCancelling] = useState(false);
  const { state, award, actions, requestId } = request;
  return (
    <>
      {award !== undefined && (
        <p className="tf-note" role="status">
          <TrophyOutlined aria-hidden />
          <span>{t('logistics.quotes.awardedTo', { carrier: award.carrierName })}</span>
          <b className="tf-money">{moneyText(award.price)}</b>
        </p>
      )}
      {state === 'open' && <SealedNotice until={request.deadline} />}
      {(state === 'closed' || state === 'awarded') && <Comparison request={request} />}
      {actions.includes('cancel') && (
        <div className="tf-row tf-end">
          <Button onClick={() => setCancelling(true)}>{t('logistics.quotes.cancel')}</Button>
        </div>
      )}
      {cancelling && <CancelRequestDialog requestId={requestId} onClose={() => setCancelling(false)} />}
    </>
  );
}

function Comparison({ request }: { request: CarriageRequestView }): JSX.Element {
  const { t } = useLogisticsWords();
  const [chosen, setChosen] = useState<OpenedQuote | undefined>();
  const query = useQuery(quotesApi.opened(request.requestId));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Pending />;
  const { data, cards } = query.data;
  return (
    <>
      <section className="tf-card tf-stack" aria-labelledby="compare">
        <h2 id="compare">{t('logistics.quotes.compare')}</h2>
        {data.length === 0 ? (
          <EmptyState motif="stamp" title={t('logistics.quotes.noQuotes')} />
        ) : (
          <>
            <p className="tf-soft">{t('logistics.quotes.compareCount', { count: data.length })}</p>
            <QuoteRows request={request} quotes={data} onAward={setChosen} />
          </>
        )}
      </section>
      <CardOffers cards={cards} />
      {chosen !== undefined && (
        <AwardQuoteDialog request={request} quote={chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}

interface RowsProps {
  readonly request: CarriageRequestView;
  readonly quotes: readonly OpenedQuote[];
  readonly onAward: (quote: OpenedQuote) => void;
}

function QuoteRows({ request, quotes, onAward }: RowsProps): JSX.Element {
  const { t } = useLogisticsWords();
  const column = (name: 'carrier' | 'price' | 'pickUpAt' | 'deliverAt' | 'validUntil' | 'fit' | 'action') =>
    ({ key: name, name: t(`logistics.quotes.column.${name}`) }) as const;
  return (
    <Rows
      label={t('logistics.quotes.compare')}
      rows={quotes}
      keyOf={({ quoteId }) => quoteId}
      columns={[
        {
          ...column('carrier'),
          head: true,
          cell: ({ carrierName, terms }) => (
            <>
              {carrierName}
              {terms.remark !== undefined && <span className="tf-small tf-soft tf-line">{terms.remark}</span>}
            </>
          ),
        },
        {
          ...column('price'),
          figure: true,
          cell: ({ terms, lowestPrice }) => (
            <>
              <span className="tf-money">{moneyText(terms.price)}</span>{' '}
              {lowestPrice && <span className="tf-best">{t('logistics.quotes.lowest')}</span>}
            </>
          ),
        },
        { ...column('pickUpAt'), cell: ({ terms }) => beijingExact(terms.pickUpAt) },
        {
          ...column('deliverAt'),
          cell: ({ terms, soonest }) => (
            <>
              {beijingExact(terms.deliverAt)}{' '}
              {soonest && <span className="tf-best">{t('logistics.quotes.soonest')}</span>}
            </>
          ),
        },
        { ...column('validUntil'), cell: ({ terms }) => beijingExact(terms.validUntil) },
        { ...column('fit'), field: true, cell: (quote) => <Fit quote={quote} /> },
        {
          ...column('action'),
          field: true,
          cell: (quote) => <AwardButton request={request} quote={quote} onAward={onAward} />,
        },
      ]}
    />
  );
}

function Fit({ quote }: { quote: OpenedQuote }): JSX.Element {
  const { t } = useLogisticsWords();
  const checks = [
    [quote.inTime, t(quote.inTime ? 'logistics.quotes.inTime' : 'logistics.quotes.inTimeNot')],
    [quote.stillValid, t(quote.stillValid ? 'logistics.quotes.valid' : 'logistics.quotes.validNot')],
    [quote.certifiedNow, t(quote.certifiedNow ? 'bids.certifiedNow' : 'bids.certifiedNot')],
  ] as const;
  return (
    <ul className="tf-fit tf-small">
      {checks.map(([good, text]) => (
        <li key={text} className={good ? 'tf-good' : 'tf-bad'}>
          {good ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />} {text}
        </li>
      ))}
      <li>
        <SealCheck
          terms={quote.terms}
          salt={quote.salt}
          commitment={quote.commitment}
          commit={sealQuoteCommitment}
        />
      </li>
    </ul>
  );
}

interface AwardProps extends Pick<RowsProps, 'request' | 'onAward'> {
  readonly quote: OpenedQuote;
}

function AwardButton({ request, quote, onAward }: AwardProps): JSX.Element {
  const { t } = useLogisticsWords();
  if (quote.quoteId === request.award?.quoteId) {
    return <Tag tone="jade" icon={TrophyOutlined} word={t('logistics.quotes.awarded')} />;
  }
  if (quote.state === 'declined') return <QuoteTag state="declined" />;
  return (
    <ActionButton
      type={quote.lowestPrice ? 'primary' : 'default'}
      reason={refusalOf(request, quote, t)}
      onClick={() => onAward(quote)}
      aria-label={`${t('logistics.quotes.award')} · ${quote.carrierName}`}
    >
      {t('logistics.quotes.award')}
    </ActionButton>
  );
}

function refusalOf(
  { actions }: CarriageRequestView,
  quote: OpenedQuote,
  t: ReturnType<typeof useLogisticsWords>['t'],
): string | undefined {
  if (!actions.includes('award')) return t('logistics.quotes.cannotAward.state');
  if (quote.state !== 'opened') return t('logistics.quotes.cannotAward.quote');
  if (!quote.stillValid) return t('logistics.quotes.cannotAward.expired');
  return quote.certifiedNow ? undefined : t('logistics.quotes.cannotAward.certified');
}

function CardOffers({ cards }: Pick<OpenedQuotes, 'cards'>): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <section className="tf-card" aria-labelledby="cards">
      <h2 id="cards">{t('logistics.quotes.cards')}</h2>
      {cards.length === 0 ? (
        <p className="tf-soft">{t('logistics.quotes.cardsNone')}</p>
      ) : (
        <Rows
          label={t('logistics.quotes.cards')}
          rows={cards}
          keyOf={({ carrierId, total }) => `${carrierId} ${total.currency}`}
          columns={[
            {
              key: 'carrier',
              name: t('logistics.rates.carrier'),
              head: true,
              cell: ({ carrierName }) => carrierName,
            },
            {
              key: 'total',
              name: t('logistics.rates.total'),
              figure: true,
              cell: ({ total }) => <span className="tf-money">{moneyText(total)}</span>,
            },
            {
              key: 'transit',
              name: t('logistics.rates.transit'),
              cell: ({ transitDays }) => t('logistics.nav.days', { count: transitDays }),
            },
          ]}
        />
      )}
    </section>
  );
}
