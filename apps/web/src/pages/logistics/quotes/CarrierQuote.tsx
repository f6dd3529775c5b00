import { useState, type JSX } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  sealQuoteCommitment,
  type CarriageQuoteTerms,
  type OwnCarriageQuote,
  type QuoteInvitation,
} from '@tianfu/sdk';
import { client, queryClient } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { Confirm } from '../../../components/Confirm.js';
import { Countdown } from '../../../components/Countdown.js';
import { Facts } from '../../../components/Facts.js';
import { useWish } from '../../../components/use-wish.js';
import { rememberedQuote } from '../../../device/quote-terms.js';
import { QuoteForm } from '../../../forms/logistics/QuoteForm.js';
import { useServerNow } from '../../../live/server-clock.js';
import { moneyText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijingExact } from '../../../words/time.js';
import { SealReceipt } from '../../bids/SealReceipt.js';
import { QuoteTag } from './quote-tags.js';

/** The carrier's side: quote, and see what became of it. */
export function CarrierQuote({ invitation }: { invitation: QuoteInvitation }): JSX.Element {
  const { t } = useLogisticsWords();
  const nowMs = useServerNow();
  const [revising, setRevising] = useState(false);
  const { quote, deadline, state } = invitation;
  const past = state !== 'open' || Date.parse(deadline) <= nowMs;
  const stands = quote !== undefined && quote.state !== 'withdrawn';
  // A revision that was not sent by the deadline is over: what stands is what was sealed.
  if (stands && (past || !revising)) {
    return <OwnQuote invitation={invitation} quote={quote} past={past} onRevise={() => setRevising(true)} />;
  }
  if (past) return <p className="tf-note">{t('logistics.quotes.passed')}</p>;
  return (
    <section className="tf-card tf-stack">
      <p className="tf-note">
        <LockOutlined aria-hidden />
        <span>{t('logistics.quotes.sealedNotice')}</span>
      </p>
      <Countdown until={deadline} />
      <QuoteForm
        invitation={invitation}
        quote={stands ? quote : undefined}
        onSealed={() => setRevising(false)}
      />
    </section>
  );
}

interface Props {
  readonly invitation: QuoteInvitation;
  readonly quote: OwnCarriageQuote;
  readonly past: boolean;
  readonly onRevise: () => void;
}

/** Our quote: its seal, what this device remembers of it, and what became of it. */
function OwnQuote({ invitation, quote, past, onRevise }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [asking, setAsking] = useState(false);
  const wish = useWish();
  const { requestId, deadline } = invitation;
  const { quoteId, state } = quote;
  const withdraw = useMutation({
    mutationFn: () =>
      wish(
        quoteId,
        () => ({ quoteId }),
        (input, options) => client.withdrawCarriageQuote(input, options),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['quotes'] });
      setAsking(false);
    },
  });
  const remembered = rememberedQuote(requestId, quoteId);
  const current = remembered?.receipt.revision === quote.revision ? remembered : undefined;
  const terms = quote.terms ?? current?.terms;
  const refusal = past ? t('logistics.quotes.passed') : undefined;
  return (
    <>
      <section className="tf-card" aria-labelledby="own-quote">
        <div className="tf-row tf-between">
          <h2 id="own-quote">{t('logistics.quotes.own')}</h2>
          <QuoteTag state={state} />
        </div>
        <Result quote={quote} />
        {terms === undefined ? (
          <p className="tf-soft">{t('bids.ownTermsGone')}</p>
        ) : (
          <QuoteTermsFacts terms={terms} />
        )}
        {quote.terms === undefined && terms !== undefined && (
          <p className="tf-small tf-soft">{t('bids.ownTermsKept')}</p>
        )}
        {state === 'submitted' && (
          <div className="tf-card-foot">
            <Countdown until={deadline} />
            <span className="tf-row">
              <ActionButton reason={refusal} onClick={() => setAsking(true)}>
                {t('logistics.quotes.withdraw')}
              </ActionButton>
              <ActionButton type="primary" reason={refusal} onClick={onRevise}>
                {t('logistics.quotes.revise')}
              </ActionButton>
            </span>
          </div>
        )}
      </section>
      <SealReceipt sealed={quote} salt={current?.receipt.salt} commit={sealQuoteCommitment} />
      <Confirm
        open={asking}
        danger
        title={t('logistics.quotes.withdraw')}
        verb={t('logistics.quotes.withdraw')}
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>{t('logistics.quotes.withdrawBody')}</p>
      </Confirm>
    </>
  );
}

/** What became of it, in a sentence. */
function Result({
  quote: { state, priceRank, openedQuotes },
}: {
  quote: OwnCarriageQuote;
}): JSX.Element | null {
  const { t } = useLogisticsWords();
  if (state !== 'opened' && state !== 'won' && state !== 'lost') return null;
  return (
    <div className="tf-note" role="status">
      <span>
        {t(`logistics.quotes.${state === 'opened' ? 'waits' : state}`)}
        {priceRank !== undefined &&
          openedQuotes !== undefined &&
          ` · ${t('logistics.quotes.rank', { rank: priceRank, count: openedQuotes })}`}
      </span>
      {state === 'won' && (
        <Link className="tf-verb" to="/tenders">
          {t('logistics.quotes.toTenders')}
        </Link>
      )}
    </div>
  );
}

function QuoteTermsFacts({ terms }: { terms: CarriageQuoteTerms }): JSX.Element {
  const { t } = useLogisticsWords();
  const { data } = useQuery(logisticsApi.vehicles());
  const vehicle = data?.data.find(({ vehicleId }) => vehicleId === terms.vehicleId);
  return (
    <Facts
      facts={[
        {
          name: t('logistics.quotes.price'),
          value: <span className="tf-money">{moneyText(terms.price)}</span>,
        },
        { name: t('logistics.quotes.vehicle'), value: vehicle?.plate ?? '—' },
        { name: t('logistics.quotes.pickUpAt'), value: beijingExact(terms.pickUpAt) },
        { name: t('logistics.quotes.deliverAt'), value: beijingExact(terms.deliverAt) },
        { name: t('logistics.quotes.validUntil'), value: beijingExact(terms.validUntil) },
        ...(terms.remark === undefined
          ? []
          : [{ name: t('logistics.quotes.remark'), value: terms.remark, wide: true }]),
      ]}
    />
  );
}
