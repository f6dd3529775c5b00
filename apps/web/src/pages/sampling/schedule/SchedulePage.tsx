import '../../../styles/sampling.css';
import '../../../styles/schedule.css';
import { lazy, Suspense, useState, type JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import { Button } from 'antd';
import { samplingApi } from '../../../api-sampling.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { FilterLinks } from '../../../components/FilterLinks.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { useWords } from '../../../components/use-words.js';
import { serverNowMs } from '../../../live/server-clock.js';
import { CentreNav } from '../staff/CentreNav.js';
import { AbsenceList } from './AbsenceList.js';
import { draftOf, type Draft } from './draft.js';
import { Legend } from './Legend.js';
import { MovePanel } from './MovePanel.js';
import { ScheduleTable } from './ScheduleTable.js';
import { spanShown, stepsDays } from './span.js';
import { Timeline } from './Timeline.js';

const AbsenceDialog = lazy(() => import('./AbsenceDialog.js').then((m) => ({ default: m.AbsenceDialog })));
const ReplanDialog = lazy(() => import('./ReplanDialog.js').then((m) => ({ default: m.ReplanDialog })));

const route = getRouteApi('/frame/sampling/centre/$centreId/schedule');

/** By hand a step moves in quarters of an hour. */
const GRID_MINUTES = 15;

/** Who and what is busy with which step, by day or week; moved by hand or by key. */
export function SchedulePage(): JSX.Element {
  const { t } = useWords();
  const { centreId } = route.useParams();
  const search = route.useSearch();
  const shown = spanShown(search);
  const { data: centre } = useSuspenseQuery(samplingApi.centre(centreId));
  const { data: schedule } = useSuspenseQuery(samplingApi.schedule(centreId, shown.from, shown.until));
  const [draft, setDraft] = useState<Draft | undefined>();
  const [asking, setAsking] = useState<'absence' | 'replan' | undefined>();
  const table = search.view === 'table';
  return (
    <div className="tf-page tf-page-wide">
      <PageHeader
        title={t('sampling.schedule.title')}
        lead={`${centre.name} · ${t('sampling.schedule.lead')}`}
        action={
          <div className="tf-row">
            <Button onClick={() => setAsking('replan')}>{t('sampling.schedule.replan')}</Button>
            <Button type="primary" onClick={() => setAsking('absence')}>
              {t('sampling.schedule.absence')}
            </Button>
          </div>
        }
      />
      <CentreNav centreId={centreId} />
      <Toolbar />
      {schedule.lanes.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t('sampling.schedule.none')}
          body={t('sampling.schedule.noneBody')}
        />
      ) : (
        <div className={draft === undefined ? '' : 'tf-schedule-split'}>
          {table ? (
            <ScheduleTable schedule={schedule} onPick={(allocation) => setDraft(draftOf(allocation))} />
          ) : (
            <div className="tf-stack tf-tight">
              <Timeline
                schedule={schedule}
                days={shown.days}
                gridMinutes={GRID_MINUTES}
                draft={draft}
                onDraft={setDraft}
              />
              <Legend />
            </div>
          )}
          {draft !== undefined && (
            <MovePanel
              centreId={centreId}
              schedule={schedule}
              until={shown.until}
              gridMinutes={GRID_MINUTES}
              draft={draft}
              onDraft={setDraft}
            />
          )}
        </div>
      )}
      <AbsenceList centreId={centreId} from={shown.from} until={shown.until} />
      <Suspense>
        {asking === 'absence' && <AbsenceDialog centreId={centreId} onClose={() => setAsking(undefined)} />}
        {asking === 'replan' && <ReplanDialog centreId={centreId} onClose={() => setAsking(undefined)} />}
      </Suspense>
    </div>
  );
}

function Toolbar(): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { span, days } = spanShown(search);
  const first = days[0] ?? '';
  const today = shanghaiDate(new Date(serverNowMs()));
  const go = (from: string | undefined): void =>
    void navigate({ search: (before) => ({ ...before, from }), replace: true });
  return (
    <div className="tf-row tf-between">
      <div className="tf-row">
        <Button
          onClick={() => go(addDays(first, -stepsDays(span)))}
          aria-label={t('sampling.schedule.before')}
        >
          ‹
        </Button>
        <input
          type="date"
          className="tf-input tf-date"
          aria-label={t('sampling.schedule.date')}
          value={first}
          onChange={(event) => go(event.target.value === '' ? undefined : event.target.value)}
        />
        <Button onClick={() => go(addDays(first, stepsDays(span)))} aria-label={t('sampling.schedule.after')}>
          ›
        </Button>
        {first !== today && <Button onClick={() => go(undefined)}>{t('sampling.schedule.today')}</Button>}
      </div>
      <div className="tf-row">
        <FilterLinks
          label={t('sampling.schedule.span')}
          links={(['day', 'week'] as const).map((each) => ({
            key: each,
            name: t(`sampling.schedule.${each}`),
            active: span === each,
            onPick: () => void navigate({ search: (before) => ({ ...before, span: each }) }),
          }))}
        />
        <FilterLinks
          label={t('sampling.schedule.view')}
          links={(['timeline', 'table'] as const).map((each) => ({
            key: each,
            name: t(`sampling.schedule.${each}`),
            active: (search.view ?? 'timeline') === each,
            onPick: () => void navigate({ search: (before) => ({ ...before, view: each }) }),
          }))}
        />
      </div>
    </div>
  );
}
