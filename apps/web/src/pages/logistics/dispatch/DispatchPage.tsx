import '../../../styles/logistics.css';
import '../../../styles/dispatch.css';
import { lazy, Suspense, useState, type ComponentProps, type JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { HubView, TripSummary, TripView } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { usePhone } from '../../../device/observable.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { roundOf } from '../rounds.js';
import { dayShown } from './day.js';
import { DayBar } from './DayBar.js';
import type { Draft } from './draft.js';
import { MovePanel } from './MovePanel.js';
import { PlanPanel } from './PlanPanel.js';
import { Proposals } from './Proposals.js';
import { TripCard } from './TripCard.js';
import { useDayTrips } from './use-day-trips.js';
import { WaitingList } from './WaitingList.js';

const DayMap = lazy(() => import('../map/DayMap.js').then((module) => ({ default: module.DayMap })));

const route = getRouteApi('/frame/logistics/dispatch');

/** The dispatcher's day: map and trips side by side. */
export function DispatchPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const me = useMe();
  if (!can(me, 'trips.plan')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return <OfHub enterpriseId={me.activeEnterpriseId} />;
}

function OfHub({ enterpriseId }: { enterpriseId: string | undefined }): JSX.Element {
  const { t } = useLogisticsWords();
  const { data: hubs } = useSuspenseQuery(logisticsApi.hubs());
  const hub = hubs.data.find(({ hubId }) => hubId === enterpriseId);
  if (hub === undefined) {
    return (
      <EmptyState
        motif="spool"
        title={t('logistics.dispatch.notHub')}
        body={t('logistics.dispatch.notHubBody')}
      />
    );
  }
  return <Day hub={hub} />;
}

function Day({ hub }: { hub: HubView }): JSX.Element {
  const { t } = useLogisticsWords();
  const phone = usePhone();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const day = dayShown(search.day);
  const { data: waiting } = useSuspenseQuery(logisticsApi.waiting(day));
  const { summaries, trips, isCut } = useDayTrips(day);
  const [draft, setDraft] = useState<Draft | undefined>();
  const [mapShown, setMapShown] = useState(!phone);
  const shown = summaries.filter(({ state }) => state !== 'cancelled');
  const open = (tripId: string | undefined): void =>
    void navigate({ search: (before) => ({ ...before, trip: tripId }), replace: true, resetScroll: false });
  return (
    <div className="tf-page tf-dispatch-page">
      <PageHeader title={t('logistics.dispatch.title')} lead={t('logistics.dispatch.lead')} />
      <LogisticsNav />
      <DayBar
        day={day}
        trips={shown}
        onDay={(next) => void navigate({ search: { day: next } })}
        beside={
          phone && (
            <Button onClick={() => setMapShown(!mapShown)}>
              {t(mapShown ? 'logistics.dispatch.map.hide' : 'logistics.dispatch.map.show')}
            </Button>
          )
        }
      />
      <PlanPanel
        day={day}
        planId={search.plan}
        onWatch={(plan) => void navigate({ search: (before) => ({ ...before, plan }), replace: true })}
      />
      <div className="tf-dispatch">
        {mapShown && (
          <div className="tf-dispatch-map">
            <Suspense fallback={<Pending />}>
              <DayMap trips={trips} waiting={waiting.rows} hub={hub} openTripId={search.trip} onOpen={open} />
            </Suspense>
          </div>
        )}
        <div className="tf-stack">
          {draft !== undefined && (
            <MovePanel
              key={`${draft.consignmentId} ${draft.toTripId ?? ''}`}
              draft={draft}
              trips={trips}
              day={day}
              onDone={(tripId) => {
                setDraft(undefined);
                if (tripId !== undefined) open(tripId);
              }}
              onClose={() => setDraft(undefined)}
            />
          )}
          <WaitingList
            key={`waiting ${day}`}
            day={day}
            waiting={waiting.rows}
            isCut={waiting.isCut}
            onDraft={setDraft}
          />
          {waiting.rows.length > 1 && <Proposals key={day} day={day} onTaken={open} />}
          {shown.length === 0 ? (
            <EmptyState
              motif="spool"
              title={t('logistics.dispatch.trips.none')}
              body={t('logistics.dispatch.trips.noneBody')}
            />
          ) : (
            <ul className="tf-cards" aria-label={t('logistics.dispatch.trips.label')}>
              {shown.map((summary) => (
                <TripCard
                  key={summary.tripId}
                  summary={summary}
                  {...shownOf(summary, trips)}
                  colourIndex={trips.findIndex(({ tripId }) => tripId === summary.tripId)}
                  open={search.trip === summary.tripId}
                  onOpen={() => open(search.trip === summary.tripId ? undefined : summary.tripId)}
                  onDraft={setDraft}
                />
              ))}
            </ul>
          )}
          {isCut && (
            <p className="tf-note">{t('logistics.dispatch.trips.more', { count: summaries.length })}</p>
          )}
        </div>
      </div>
    </div>
  );
}

/** A trip with its stops, once they are there, and which of its vehicle's trips it is. */
function shownOf(
  { tripId }: TripSummary,
  trips: readonly TripView[],
): Pick<ComponentProps<typeof TripCard>, 'trip' | 'round'> {
  const trip = trips.find((each) => each.tripId === tripId);
  return { trip, round: trip && roundOf(trip, trips) };
}
