import { useMemo, useRef, useState, type JSX } from 'react';
import type { ScheduleView } from '@tianfu/sdk';
import { useServerNow } from '../../../live/server-clock.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { weekdayOf } from '../set-up/months.js';
import { axisOf, hourMarks, placeOf, type Axis } from './axis.js';
import { Block } from './Block.js';
import type { Draft } from './draft.js';
import { Ghost } from './Ghost.js';
import { heightOf, rowsOfLanes, rowsWithin, type Row } from './rows.js';
import { useDrag } from './use-drag.js';

interface Props {
  readonly schedule: ScheduleView;
  readonly days: readonly string[];
  readonly gridMinutes: number;
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft | undefined) => void;
}

const WINDOW_PX = 560;
const MINUTE_MS = 60_000;

/** People and machines one below the other, time from left to right; only the lanes in sight are drawn. */
export function Timeline({ schedule, days, gridMinutes, draft, onDraft }: Props): JSX.Element {
  const { t } = useSamplingWords();
  const { lanes, allocations } = schedule;
  const axis = useMemo(() => axisOf(days, lanes, allocations), [days, lanes, allocations]);
  const rows = useMemo(() => rowsOfLanes(lanes), [lanes]);
  const [scrollPx, setScrollPx] = useState(0);
  const field = useRef<HTMLDivElement>(null);
  const drag = useDrag({ field, axis, rows, gridMinutes, draft, onDraft });
  const shown = rowsWithin(rows, scrollPx, WINDOW_PX);
  const heightPx = heightOf(rows);
  return (
    <div
      className={days.length > 1 ? 'tf-timeline tf-timeline-week' : 'tf-timeline'}
      role="region"
      tabIndex={0}
      aria-label={t('sampling.schedule.lanes')}
      style={{ maxBlockSize: WINDOW_PX }}
      onScroll={(event) => setScrollPx(event.currentTarget.scrollTop)}
    >
      <div className="tf-timeline-inner">
        <Head axis={axis} />
        <div className="tf-timeline-body" style={{ blockSize: heightPx }}>
          <div className="tf-lane-names">
            {shown.map((row) => (
              <LaneName key={row.lane.resourceId} row={row} />
            ))}
          </div>
          <div className="tf-lanes" ref={field}>
            {shown.map((row) => (
              <div
                key={row.lane.resourceId}
                className="tf-lane"
                style={{ insetBlockStart: row.topPx, blockSize: row.heightPx }}
              >
                {row.lane.working.map(({ from, until }) => (
                  <Span key={from} axis={axis} from={from} until={until} className="tf-lane-working" />
                ))}
                {row.lane.absent.map(({ from, until }) => (
                  <Span key={from} axis={axis} from={from} until={until} className="tf-lane-absent" />
                ))}
                {allocations
                  .filter(({ resourceId }) => resourceId === row.lane.resourceId)
                  .map((allocation) => (
                    <Block
                      key={allocation.allocationId}
                      allocation={allocation}
                      capacity={row.lane.capacity}
                      axis={axis}
                      chosen={draft?.allocation.allocationId === allocation.allocationId}
                      drag={drag}
                      onKey={(event) => drag.onKey(event, allocation, lanes)}
                    />
                  ))}
              </div>
            ))}
            {draft !== undefined && <Ghost draft={draft} axis={axis} rows={rows} />}
            {days.slice(1).map((day) => (
              <span
                key={day}
                className="tf-day-line"
                style={{
                  insetInlineStart: `${String(placeOf(axis, Date.parse(`${day}T00:00:00+08:00`)) * 100)}%`,
                }}
              />
            ))}
            <NowLine axis={axis} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Head({ axis }: { axis: Axis }): JSX.Element {
  const { t } = useSamplingWords();
  return (
    <div className="tf-timeline-head" aria-hidden="true">
      <span className="tf-lane-corner">{t('sampling.schedule.lane')}</span>
      <div className="tf-hours">
        {axis.days.length > 1 &&
          axis.days.map((day, index) => (
            <b
              key={day}
              className="tf-day-name"
              style={{ insetInlineStart: `${String((index / axis.days.length) * 100)}%` }}
            >
              {day.slice(5)} {t(`sampling.setup.days.${weekdayOf(day)}`)}
            </b>
          ))}
        {hourMarks(axis).map(({ place, text }) => (
          <span
            key={`${String(place)} ${text}`}
            className="tf-hour"
            style={{ insetInlineStart: `${String(place * 100)}%` }}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

function LaneName({ row }: { row: Row }): JSX.Element {
  const { t, sample } = useSamplingWords();
  const { name, kind, capacity } = row.lane;
  return (
    <div className="tf-lane-name" style={{ insetBlockStart: row.topPx, blockSize: row.heightPx }}>
      <b>{name}</b>
      <small>
        {sample.resource(kind)}
        {capacity > 1 && ` · ${t('sampling.schedule.pool', { count: capacity })}`}
      </small>
    </div>
  );
}

function Span(props: { axis: Axis; from: string; until: string; className: string }): JSX.Element | null {
  const { axis, from, until, className } = props;
  const start = placeOf(axis, from);
  const end = placeOf(axis, until);
  if (end <= start) return null;
  return (
    <span
      className={className}
      style={{ insetInlineStart: `${String(start * 100)}%`, inlineSize: `${String((end - start) * 100)}%` }}
    />
  );
}

function NowLine({ axis }: { axis: Axis }): JSX.Element | null {
  const place = placeOf(axis, useServerNow(MINUTE_MS));
  if (place <= 0 || place >= 1) return null;
  return <span className="tf-now-line" style={{ insetInlineStart: `${String(place * 100)}%` }} />;
}
