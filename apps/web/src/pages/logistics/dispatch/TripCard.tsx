import { useState, type JSX } from 'react';
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import type { TripSummary, TripView } from '@tianfu/sdk';
import { Pending } from '../../../components/Pending.js';
import { moneyText } from '../../../words/amounts.js';
import { distanceText, useLogisticsWords } from '../../../words/logistics.js';
import { beijingSpan } from '../../../words/time.js';
import { tripColour } from '../map/day-features.js';
import { LateTag, TripTag } from '../tags.js';
import { droppedDraft, holdsConsignment, type Draft } from './draft.js';
import { ShareTable } from './ShareTable.js';
import { StopList } from './StopList.js';
import { TripActions } from './TripActions.js';

interface Props {
  readonly summary: TripSummary;
  /** With its stops; absent while it is fetched. */
  readonly trip: TripView | undefined;
  /** Which of its vehicle's trips that day it is, where there are several. */
  readonly round: { readonly round: number; readonly of: number } | undefined;
  /** Its place among the trips on the map. */
  readonly colourIndex: number;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDraft: (draft: Draft) => void;
}

/** One trip of the day: folded a line, open its stops and shares. Goods can be dropped on it. */
export function TripCard(props: Props): JSX.Element {
  const { summary, trip, round, colourIndex, open, onOpen, onDraft } = props;
  const { t, names } = useLogisticsWords();
  const [over, setOver] = useState(false);
  const { tripId, number, plate, carrierName, state, load, distanceMetres, cost, lateSeconds, kind } =
    summary;
  const takes = state === 'planned';
  const [leaves, returns] = [trip?.stops[0]?.leavesAt, trip?.stops.at(-1)?.arrivesAt];
  // Of the day shown, in hours alone.
  const span =
    leaves === undefined || returns === undefined ? undefined : beijingSpan(leaves, returns).slice(11);
  return (
    <li
      className={over ? 'tf-card tf-trip tf-drop' : 'tf-card tf-trip'}
      style={{ borderInlineStartColor: colourIndex < 0 ? 'transparent' : tripColour(colourIndex) }}
      onDragOver={(event) => {
        if (!takes || !holdsConsignment(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const draft = droppedDraft(event.dataTransfer);
        if (draft === undefined || !takes || draft.fromTripId === tripId) return;
        event.preventDefault();
        onDraft({ ...draft, toTripId: tripId });
      }}
    >
      <div className="tf-row tf-between">
        <button
          type="button"
          className="tf-fold"
          aria-expanded={open}
          aria-label={t('logistics.dispatch.trip.open', { number })}
          onClick={onOpen}
        >
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          <h3>{number}</h3>
        </button>
        <span className="tf-row">
          <LateTag seconds={lateSeconds} />
          <TripTag state={state} />
        </span>
      </div>
      <p className="tf-card-meta">
        <span>{names.tripKind(kind)}</span>
        <span>
          {plate} · {carrierName}
        </span>
        {round !== undefined && <span>{t('logistics.dispatch.trip.round', round)}</span>}
        {span !== undefined && <span>{span}</span>}
        <span>{distanceText(distanceMetres, t)}</span>
        <b className="tf-money">{moneyText(cost)}</b>
      </p>
      <div className="tf-row">
        <span
          className={load.fullestPercent > 100 ? 'tf-bar tf-bar-weak tf-grow' : 'tf-bar tf-grow'}
          aria-hidden="true"
        >
          <span style={{ inlineSize: `${Math.min(100, load.fullestPercent)}%` }} />
        </span>
        <span className="tf-small">
          {t('logistics.dispatch.trip.fullest', { percent: load.fullestPercent })}
        </span>
      </div>
      {open &&
        (trip === undefined ? (
          <Pending />
        ) : (
          <>
            <StopList trip={trip} onDraft={onDraft} />
            <ShareTable trip={trip} />
            <TripActions trip={trip} />
          </>
        ))}
    </li>
  );
}
