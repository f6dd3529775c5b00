import { useState, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { addDays, shanghaiDate } from '@tianfu/kernel';
import type { CentreDay } from '@tianfu/sdk';
import { Button } from 'antd';
import { samplingApi } from '../../../api-sampling.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { Pending } from '../../../components/Pending.js';
import { useWords } from '../../../components/use-words.js';
import { serverNowMs } from '../../../live/server-clock.js';
import { DayPanel } from './DayPanel.js';
import { monthAfter, monthGrid, type Weekday } from './months.js';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** The working days of a month: what the public list says, and what the centre says otherwise. */
export function CalendarTab(props: { centreId: string; refusal: string | undefined }): JSX.Element {
  const { centreId, refusal } = props;
  const { t } = useWords();
  const [month, setMonth] = useState(shanghaiDate(new Date(serverNowMs())).slice(0, 7));
  const [chosen, setChosen] = useState<string | undefined>();
  const from = `${month}-01`;
  const until = addDays(`${monthAfter(month, 1)}-01`, -1);
  const { data, error, refetch } = useQuery(samplingApi.calendar(centreId, from, until));
  const day = data?.days.find(({ date }) => date === chosen);
  const unknown = data?.days.filter(({ working }) => working === undefined).length ?? 0;
  const go = (by: number): void => {
    setMonth(monthAfter(month, by));
    setChosen(undefined);
  };
  return (
    <section className="tf-card">
      <p className="tf-soft">{t('sampling.setup.calendarLead')}</p>
      <div className="tf-row">
        <Button aria-label={t('sampling.setup.monthBefore')} onClick={() => go(-1)}>
          ‹
        </Button>
        <h2 aria-live="polite">{month}</h2>
        <Button aria-label={t('sampling.setup.monthAfter')} onClick={() => go(1)}>
          ›
        </Button>
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Pending rows={2} />
      ) : (
        <>
          <p className={unknown > 0 ? 'tf-note tf-note-warn' : 'tf-small tf-soft'}>
            {unknown > 0
              ? t('sampling.setup.unknownNote', { count: unknown })
              : t('sampling.setup.knownUntil', { day: data.knownUntil })}
          </p>
          <div className="tf-months">
            {WEEKDAYS.map((weekday) => (
              <span key={weekday}>{t(`sampling.setup.days.${weekday}`)}</span>
            ))}
            {monthGrid(from, data.days).map((each, index) =>
              each === undefined ? (
                <i key={`none-${String(index)}`} />
              ) : (
                <Day
                  key={each.date}
                  day={each}
                  chosen={each.date === chosen}
                  onPick={() => setChosen(each.date)}
                />
              ),
            )}
          </div>
          {day !== undefined && <DayPanel key={day.date} centreId={centreId} day={day} refusal={refusal} />}
        </>
      )}
    </section>
  );
}

function Day(props: { day: CentreDay; chosen: boolean; onPick: () => void }): JSX.Element {
  const { day, chosen, onPick } = props;
  const { t } = useWords();
  const what = day.working === undefined ? 'unknown' : day.working ? 'working' : 'off';
  const looks = ['tf-day', `tf-day-${what}`, day.source === 'centre' ? 'tf-day-centre' : ''];
  return (
    <button
      type="button"
      className={looks.join(' ')}
      aria-pressed={chosen}
      aria-label={t('sampling.setup.dayOf', {
        date: day.date,
        what: t(`sampling.setup.${what}`),
        source: t(`sampling.setup.source.${day.source}`),
      })}
      onClick={onPick}
    >
      <b>{Number(day.date.slice(8))}</b>
      <small>{day.note ?? t(`sampling.setup.${what}`)}</small>
    </button>
  );
}
