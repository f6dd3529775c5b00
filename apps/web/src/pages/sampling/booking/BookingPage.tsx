import '../../../styles/sampling.css';
import { useState, type JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { BookingView } from '@tianfu/sdk';
import { samplingApi } from '../../../api-sampling.js';
import { Countdown } from '../../../components/Countdown.js';
import { History } from '../../../components/History.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { PlaceTabs } from '../../../components/PlaceTabs.js';
import { useWords } from '../../../components/use-words.js';
import { CounterDialogs, type BookingDialog } from '../../../forms/sampling/CounterDialogs.js';
import { useMe } from '../../../layout/use-me.js';
import { useGlow } from '../../../live/glow.js';
import type { BookingTab } from '../../../routes/sampling-search.js';
import { textOfCode } from '../../../words/fill.js';
import { beijing } from '../../../words/time.js';
import { BookingTag } from '../tags.js';
import { BookingActions } from './BookingActions.js';
import { BookingLife } from './BookingLife.js';
import { GoodsTab } from './GoodsTab.js';
import { isStaff } from './is-staff.js';
import { ProgressTab } from './ProgressTab.js';
import { RoundsTab } from './RoundsTab.js';
import { TermsTab } from './TermsTab.js';

const route = getRouteApi('/frame/sampling/samples/$bookingId');
const TABS: readonly BookingTab[] = ['progress', 'rounds', 'goods', 'terms', 'history'];

/** One booking is one page, the same shape for the customer and the centre. */
export function BookingPage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const { bookingId } = route.useParams();
  const { tab = 'progress' } = route.useSearch();
  const { data: booking } = useSuspenseQuery(samplingApi.booking(bookingId));
  const [dialog, setDialog] = useState<BookingDialog | undefined>();
  const staff = isStaff(booking, me);
  return (
    <div className="tf-page">
      <PageHeader
        title={booking.title}
        beside={<BookingTag state={booking.state} />}
        lead={`${booking.number} · ${staff ? booking.enterpriseName : booking.centreName}`}
        action={<BookingActions booking={booking} staff={staff} onAsk={setDialog} />}
      />
      <div className={useGlow(bookingId)}>
        <BookingLife booking={booking} />
      </div>
      <Notes booking={booking} />
      <PlaceTabs label={t('sampling.booking.tab.label')}>
        {TABS.map((name) => (
          <Link
            key={name}
            to="/samples/$bookingId"
            params={{ bookingId }}
            search={{ tab: name }}
            replace
            aria-current={name === tab ? 'true' : undefined}
            activeProps={{}}
          >
            {t(`sampling.booking.tab.${name}`)}
          </Link>
        ))}
      </PlaceTabs>
      <TabBody booking={booking} tab={tab} staff={staff} onAsk={setDialog} />
      <CounterDialogs booking={booking} open={dialog} onClose={() => setDialog(undefined)} />
    </div>
  );
}

/** What the customer must know before anything else: a hold that runs out, a promise that moved. */
function Notes({ booking }: { booking: BookingView }): JSX.Element | null {
  const { t } = useWords();
  const { state, holdUntil, firstPromisedAt, promisedAt } = booking;
  if (state === 'held' && holdUntil !== undefined) {
    return (
      <p className="tf-note tf-note-warn">
        <span>
          {t('sampling.booking.heldTitle')} · {t('sampling.booking.heldLeft')}:{' '}
          <Countdown until={holdUntil} />
        </span>
      </p>
    );
  }
  const waits = state === 'confirmed' || state === 'in-progress';
  if (!waits || firstPromisedAt === undefined || promisedAt === undefined || firstPromisedAt === promisedAt)
    return null;
  return (
    <p className="tf-note">
      {t('sampling.booking.promiseMoved', { before: beijing(firstPromisedAt), now: beijing(promisedAt) })}
    </p>
  );
}

interface TabProps {
  readonly booking: BookingView;
  readonly tab: BookingTab;
  readonly staff: boolean;
  readonly onAsk: (dialog: BookingDialog) => void;
}

function TabBody({ booking, tab, staff, onAsk }: TabProps): JSX.Element {
  const { t } = useWords();
  switch (tab) {
    case 'progress':
      return <ProgressTab booking={booking} />;
    case 'rounds':
      return <RoundsTab booking={booking} staff={staff} onAsk={onAsk} />;
    case 'goods':
      return <GoodsTab booking={booking} staff={staff} onAsk={onAsk} />;
    case 'terms':
      return <TermsTab booking={booking} />;
    case 'history':
      return (
        <section className="tf-card">
          <History
            entries={booking.history}
            wordFor={(event) => textOfCode(t, 'sampling.booking.event', event)}
          />
        </section>
      );
  }
}
