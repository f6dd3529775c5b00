import '../../styles/sampling.css';
import type { JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { rowsOf } from '../../api.js';
import { samplingApi } from '../../api-sampling.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchBox } from '../../components/SearchBox.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { BookingCard } from './BookingCard.js';
import { SamplesNav } from './SamplesNav.js';
import { StateFilters } from './StateFilters.js';

const route = getRouteApi('/frame/sampling/samples');

/** Samples our enterprise booked. */
export function BookingsPage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  if (!can(me, 'samples.read')) return <EmptyState motif="hanger" title={t('sampling.nav.role')} />;
  return <Bookings books={can(me, 'samples.book')} />;
}

function Bookings({ books }: { books: boolean }): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(samplingApi.bookings(search));
  const bookings = rowsOf(query.data);
  const filtered = search.state !== undefined || search.q !== undefined;
  const book = books ? (
    <Link className="tf-verb tf-verb-primary" to="/samples/new">
      {t('sampling.nav.book')}
    </Link>
  ) : undefined;
  return (
    <div className="tf-page">
      <PageHeader title={t('sampling.booking.title')} lead={t('sampling.booking.lead')} action={book} />
      <SamplesNav />
      <SearchBox
        label={t('sampling.booking.search')}
        value={search.q}
        onSearch={(q) => void navigate({ search: (before) => ({ ...before, q }) })}
      />
      <StateFilters
        state={search.state}
        onPick={(state) => void navigate({ search: (before) => ({ ...before, state }) })}
      />
      {bookings.length === 0 ? (
        <EmptyState
          motif="hanger"
          title={t(filtered ? 'sampling.booking.noneFiltered' : 'sampling.booking.none')}
          {...(filtered ? {} : { body: t('sampling.booking.noneBody') })}
        >
          {filtered ? (
            <Link className="tf-verb" to="/samples">
              {t('common.clearFilters')}
            </Link>
          ) : (
            book
          )}
        </EmptyState>
      ) : (
        <ul className="tf-cards">
          {bookings.map((booking) => (
            <BookingCard key={booking.bookingId} booking={booking} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </div>
  );
}
