import '../../../styles/sampling.css';
import type { JSX } from 'react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { rowsOf } from '../../../api.js';
import { samplingApi } from '../../../api-sampling.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { FilterLinks } from '../../../components/FilterLinks.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { SearchBox } from '../../../components/SearchBox.js';
import { useWords } from '../../../components/use-words.js';
import { BookingCard } from '../BookingCard.js';
import { centreFilters } from '../loads.js';
import { StateFilters } from '../StateFilters.js';
import { CentreNav } from './CentreNav.js';

const route = getRouteApi('/frame/sampling/centre/$centreId/bookings');

/** Everything booked at the centre. */
export function CentreBookingsPage(): JSX.Element {
  const { t } = useWords();
  const { centreId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: centre } = useSuspenseQuery(samplingApi.centre(centreId));
  const query = useSuspenseInfiniteQuery(samplingApi.centreBookings(centreFilters(centreId, search)));
  const bookings = rowsOf(query.data);
  const filtered = search.state !== undefined || search.q !== undefined || search.late !== undefined;
  return (
    <div className="tf-page">
      <PageHeader title={t('sampling.nav.bookings')} lead={centre.name} />
      <CentreNav centreId={centreId} />
      <SearchBox
        label={t('sampling.booking.search')}
        value={search.q}
        onSearch={(q) => void navigate({ search: (before) => ({ ...before, q }) })}
      />
      <StateFilters
        state={search.state}
        onPick={(state) => void navigate({ search: (before) => ({ ...before, state }) })}
      />
      <FilterLinks
        label={t('sampling.schedule.slack')}
        links={[
          {
            key: 'late',
            name: t('sampling.figures.late'),
            active: search.late !== undefined,
            onPick: () =>
              void navigate({
                search: (before) => ({ ...before, late: before.late === undefined ? 'true' : undefined }),
              }),
          },
        ]}
      />
      {bookings.length === 0 ? (
        <EmptyState
          motif="hanger"
          title={t(filtered ? 'sampling.booking.noneFiltered' : 'sampling.booking.none')}
        />
      ) : (
        <ul className="tf-cards">
          {bookings.map((booking) => (
            <BookingCard key={booking.bookingId} booking={booking} forStaff />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </div>
  );
}
