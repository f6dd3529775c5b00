import '../../../styles/sampling.css';
import { useState, type JSX } from 'react';
import { useMutation, useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { shanghaiDate } from '@tianfu/kernel';
import { Problem, type BookingView, type CentreView, type QuoteView, type SampleNeeds } from '@tianfu/sdk';
import { Form } from 'antd';
import { api, client, queryClient, rowsOf } from '../../../api.js';
import { samplingApi } from '../../../api-sampling.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { useWish } from '../../../components/use-wish.js';
import { useWords } from '../../../components/use-words.js';
import { markFaults } from '../../../forms/faults.js';
import { needsOf, type NeedsFields } from '../../../forms/sampling/needs.js';
import { QuoteForm } from '../../../forms/sampling/QuoteForm.js';
import { WaitlistForm } from '../../../forms/sampling/WaitlistForm.js';
import { useMe } from '../../../layout/use-me.js';
import { serverNowMs } from '../../../live/server-clock.js';
import type { QuoteSearch } from '../../../routes/sampling-search.js';
import { can } from '../../../session/permissions.js';
import { QuoteResult } from './QuoteResult.js';

const route = getRouteApi('/frame/sampling/samples/new');

/** From what is wanted to a price and a date: kind, category, ask. */
export function QuotePage(): JSX.Element {
  const { t } = useWords();
  const { booking: bookingId, quote: quoteId } = route.useSearch();
  const { data } = useSuspenseInfiniteQuery(samplingApi.centres({}));
  const booking = useQuery({ ...samplingApi.booking(bookingId ?? ''), enabled: bookingId !== undefined });
  const quote = useQuery({ ...samplingApi.quote(quoteId ?? ''), enabled: quoteId !== undefined });
  const centres = rowsOf(data).filter(({ open }) => open);
  if (!can(useMe(), 'samples.book')) return <EmptyState motif="hanger" title={t('sampling.nav.role')} />;
  return (
    <div className="tf-page">
      <PageHeader
        title={t(bookingId === undefined ? 'sampling.offer.wizardTitle' : 'sampling.offer.changeTitle')}
        lead={<Lead booking={booking.data} />}
      />
      {centres.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t('sampling.offer.noCentres')}
          body={t('sampling.offer.noCentresBody')}
        />
      ) : (
        // A quote of the address fills the form, so it must be there before.
        !quote.isLoading && <Wizard centres={centres} booking={booking.data} quote={quote.data} />
      )}
    </div>
  );
}

function Lead({ booking }: { booking: BookingView | undefined }): JSX.Element {
  const { t } = useWords();
  const { order: orderId } = route.useSearch();
  const { data: order } = useQuery({ ...api.order(orderId ?? ''), enabled: orderId !== undefined });
  if (booking !== undefined) {
    return <>{t('sampling.offer.forBooking', { title: booking.title, number: booking.number })}</>;
  }
  if (orderId === undefined || order === undefined) return <>{t('sampling.offer.wizardLead')}</>;
  return (
    <Link to="/orders/$orderId" params={{ orderId }} className="tf-link">
      {t('sampling.offer.forOrder', { title: order.title, number: order.number })}
    </Link>
  );
}

interface WizardProps {
  readonly centres: readonly CentreView[];
  readonly booking: BookingView | undefined;
  readonly quote: QuoteView | undefined;
}

function Wizard({ centres, booking, quote }: WizardProps): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: order } = useQuery({ ...api.order(search.order ?? ''), enabled: search.order !== undefined });
  const [form] = Form.useForm<NeedsFields>();
  const [changed, setChanged] = useState(false);
  const [asked, setAsked] = useState<SampleNeeds | undefined>();
  const wish = useWish();
  const ask = useMutation({
    mutationFn: (needs: SampleNeeds) =>
      wish(
        { needs, booking: booking?.bookingId },
        () => ({ ...needs, ...(booking === undefined ? {} : { bookingId: booking.bookingId }) }),
        (input, options) => client.quoteSample(input, options),
      ),
    onSuccess: async (made) => {
      queryClient.setQueryData(samplingApi.quote(made.quoteId).queryKey, made);
      setChanged(false);
      await navigate({ search: (before) => ({ ...before, quote: made.quoteId }), replace: true });
      document.getElementById('quote')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    },
    onError: (error) => markFaults(form, error),
  });
  const first = firstFields(centres, search, quote?.needs ?? booking?.needs, quote, order?.category);
  const noSlot = ask.error instanceof Problem && ask.error.code === 'NO_SLOT';
  return (
    <div className="tf-two">
      <QuoteForm
        form={form}
        centres={centres}
        first={first}
        pending={ask.isPending}
        error={ask.error}
        again={quote !== undefined}
        onChange={() => setChanged(true)}
        onAsk={(fields, service) => {
          const needs = needsOf(fields, service, search.order ?? booking?.orderId);
          setAsked(needs);
          if (needs !== undefined) ask.mutate(needs);
        }}
      />
      <aside id="quote" className="tf-stack tf-beside" aria-live="polite">
        {noSlot && asked !== undefined ? (
          <WaitlistForm needs={asked} title={order?.title} />
        ) : quote === undefined ? (
          <EmptyState
            motif="ruler"
            title={t('sampling.offer.quoteHere')}
            body={t('sampling.offer.quoteHereBody')}
          />
        ) : (
          <>
            {changed && <p className="tf-note tf-note-warn">{t('sampling.offer.changed')}</p>}
            <QuoteResult
              quote={quote}
              booking={booking}
              title={order?.title}
              onPick={(quoteId) => void navigate({ search: (before) => ({ ...before, quote: quoteId }) })}
            />
          </>
        )}
      </aside>
    </div>
  );
}

/** What is filled in before anybody has touched the form: a former wish, the address, the order. */
function firstFields(
  centres: readonly CentreView[],
  search: QuoteSearch,
  former: SampleNeeds | undefined,
  quote: QuoteView | undefined,
  category: SampleNeeds['category'] | undefined,
): NeedsFields {
  const wanted = search.centre ?? former?.centreId;
  const centre = centres.find(({ centreId }) => centreId === wanted) ?? centres[0];
  return {
    centreId: centre?.centreId ?? '',
    sampleType: quote?.sampleType ?? search.sampleType,
    category: former?.category ?? search.category ?? category,
    serviceId: former?.serviceId ?? search.service,
    difficulty: former?.difficulty ?? 'normal',
    pieces: former?.pieces ?? 1,
    sizes: former?.sizes,
    materialsReadyOn: former?.materialsReadyOn ?? shanghaiDate(new Date(serverNowMs())),
    urgency: former?.urgency ?? 'normal',
    materials: former?.materials ?? [],
    files: [],
  };
}
