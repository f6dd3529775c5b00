import type { JSX } from 'react';
import { HolderOutlined, LockOutlined, UnlockOutlined } from '@ant-design/icons';
import type { LogisticsWindow, TripStop, TripView } from '@tianfu/sdk';
import { Button } from 'antd';
import { client } from '../../../api.js';
import { cartonsText, lateText, useLogisticsWords } from '../../../words/logistics.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { LegTag } from '../tags.js';
import { startDrag, type Draft } from './draft.js';
import { StaleNote } from './StaleNote.js';
import { useTripEdit } from './use-trip-edit.js';

interface Props {
  readonly trip: TripView;
  readonly onDraft: (draft: Draft) => void;
}

/** The stops in their order: dragged, or moved by a button; locked against later planning. */
export function StopList({ trip, onDraft }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const lock = useTripEdit((input: { tripId: string; stopId: string; locked: boolean }, options) =>
    client.lockStop(input, options),
  );
  const edits = trip.actions.includes('edit');
  return (
    <>
      <h4>{t('logistics.dispatch.trip.stops')}</h4>
      <ol className="tf-stops">
        {trip.stops.map((stop) => (
          <Stop
            key={stop.stopId}
            stop={stop}
            edits={edits && stop.consignmentId !== undefined}
            pending={lock.isPending}
            onLock={(locked) =>
              lock.mutate({ trip, input: { tripId: trip.tripId, stopId: stop.stopId, locked } })
            }
            onMove={() => onDraft(draftOf(trip, stop))}
            onDrag={(data) => startDrag(data, draftOf(trip, stop))}
          />
        ))}
      </ol>
      <StaleNote
        tripId={trip.tripId}
        error={lock.error}
        since={lock.variables?.trip.version}
        onTaken={lock.reset}
      />
    </>
  );
}

const draftOf = (trip: TripView, { consignmentId = '', consignmentNumber = '' }: TripStop): Draft => ({
  consignmentId,
  consignmentNumber,
  fromTripId: trip.tripId,
});

interface StopProps {
  readonly stop: TripStop;
  readonly edits: boolean;
  readonly pending: boolean;
  readonly onLock: (locked: boolean) => void;
  readonly onMove: () => void;
  readonly onDrag: (data: DataTransfer) => void;
}

function Stop({ stop, edits, pending, onLock, onMove, onDrag }: StopProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { kind, place, window, consignmentNumber, leg, cartonCount, arrivesAt, lateSeconds, locked, state } =
    stop;
  const names = { number: consignmentNumber ?? '', kind: t(`logistics.dispatch.stop.${kind}`) };
  return (
    <li
      className={`tf-stop tf-stop-${state}`}
      draggable={edits && !locked}
      onDragStart={(event) => onDrag(event.dataTransfer)}
    >
      {edits && <HolderOutlined aria-hidden />}
      <span className="tf-figures tf-stop-time">{beijing(arrivesAt).slice(11)}</span>
      <span className="tf-grow">
        <b>{names.kind}</b> {consignmentNumber} {leg !== undefined && <LegTag leg={leg} />}
        {cartonCount > 0 && ` · ${cartonsText(cartonCount, t)}`}
        {state !== 'planned' && ` · ${t(`logistics.dispatch.stop.state.${state}`)}`}
        {locked && (
          <span title={t('logistics.dispatch.stop.locked')}>
            {' '}
            <LockOutlined aria-label={t('logistics.dispatch.stop.locked')} />
          </span>
        )}
        <span className="tf-small tf-soft tf-line">
          {place.address}
          {window !== undefined && ` · ${hoursOf(window, arrivesAt)}`}
        </span>
        {lateSeconds > 0 && <span className="tf-small tf-bad">{lateText(lateSeconds, t)}</span>}
      </span>
      {edits && (
        <span className="tf-row tf-stop-verbs">
          <Button
            size="small"
            aria-label={t('logistics.dispatch.stop.move', names)}
            disabled={locked}
            onClick={onMove}
          >
            {t('logistics.dispatch.stop.move', { number: '' }).trim()}
          </Button>
          <Button
            size="small"
            icon={locked ? <UnlockOutlined aria-hidden /> : <LockOutlined aria-hidden />}
            aria-label={t(
              locked ? 'logistics.dispatch.stop.unlockLabel' : 'logistics.dispatch.stop.lockLabel',
              names,
            )}
            disabled={pending}
            onClick={() => onLock(!locked)}
          >
            {t(locked ? 'logistics.dispatch.stop.unlock' : 'logistics.dispatch.stop.lock')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** A window of the day itself in hours alone. */
function hoursOf({ opensAt, closesAt }: LogisticsWindow, arrivesAt: string): string {
  const [opens, closes, day] = [beijing(opensAt), beijing(closesAt), beijing(arrivesAt).slice(0, 10)];
  return opens.startsWith(day) && closes.startsWith(day)
    ? `${opens.slice(11)} – ${closes.slice(11)}`
    : beijingSpan(opensAt, closesAt);
}
