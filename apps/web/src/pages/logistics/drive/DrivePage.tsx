import '../../../styles/logistics.css';
import '../../../styles/drive.css';
import { useEffect, useMemo, useState, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DriveStop, DriveView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useObservable } from '../../../device/observable.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { LegTag, TripTag } from '../tags.js';
import { asDriven, progressOf } from './as-driven.js';
import { drivingQueue, keepForDriving, keepSending } from './driving.js';
import { NextStop } from './NextStop.js';
import { QueueNote } from './QueueNote.js';

const route = getRouteApi('/frame/logistics/drives/$tripId');
/** A trip once seen stays readable for a working day without coverage. */
const KEPT_MS = 16 * 3_600_000;

/** The driver's phone: the next stop and the one thing to do there. */
export function DrivePage(): JSX.Element {
  const { tripId } = route.useParams();
  const drive = useQuery({ ...logisticsApi.drive(tripId), gcTime: KEPT_MS });
  const [error, setError] = useState<unknown>();
  useEffect(keepForDriving, []);
  useEffect(() => keepSending(setError), []);
  if (drive.data === undefined) {
    return drive.isError ? (
      <ErrorState error={drive.error} onRetry={() => void drive.refetch()} />
    ) : (
      <Pending />
    );
  }
  return <Drive known={drive.data} error={error} onError={setError} />;
}

interface Props {
  /** As the platform knows it. */
  readonly known: DriveView;
  readonly error: unknown;
  readonly onError: (error: unknown) => void;
}

function Drive({ known, error, onError }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const { waiting } = useObservable(drivingQueue.look);
  const drive = useMemo(
    () =>
      asDriven(
        known,
        waiting.filter(({ tripId }) => tripId === known.tripId).map(({ event }) => event),
      ),
    [known, waiting],
  );
  const next = drive.stops.find(({ stopId }) => stopId === drive.nextStopId);
  return (
    <div className="tf-page tf-page-narrow tf-drive">
      <PageHeader
        title={drive.number}
        beside={<TripTag state={drive.state} />}
        lead={
          <>
            {drive.plate} · {t('logistics.drive.progress', progressOf(drive))} ·{' '}
            <Link to="/drives">{t('logistics.drive.back')}</Link>
          </>
        }
      />
      <ProblemNote error={error} />
      {next === undefined ? (
        <EmptyState motif="stamp" title={t('logistics.drive.done')} body={t('logistics.drive.doneBody')} />
      ) : (
        <NextStop
          // Another stop, or the same one after arriving, begins anew.
          key={`${next.stopId} ${next.state}`}
          tripId={drive.tripId}
          stop={next}
          onError={onError}
        />
      )}
      {/* Below: what comes and goes with the coverage must not move the pad under a signing finger. */}
      <QueueNote onError={onError} />
      <details className="tf-card">
        <summary>{t('logistics.drive.all')}</summary>
        <ol className="tf-stops">
          {drive.stops.map((stop) => (
            <StopLine key={stop.stopId} stop={stop} isNext={stop === next} />
          ))}
        </ol>
      </details>
    </div>
  );
}

function StopLine({ stop, isNext }: { stop: DriveStop; isNext: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <li className={`tf-stop tf-stop-${stop.state}`} aria-current={isNext ? 'step' : undefined}>
      <span className="tf-figures tf-stop-time">{beijing(stop.arrivesAt).slice(11)}</span>
      <span className="tf-grow">
        <b>{t(`logistics.dispatch.stop.${stop.kind}`)}</b> {stop.consignmentNumber}{' '}
        {stop.leg !== undefined && <LegTag leg={stop.leg} />}
        <span className="tf-small tf-soft tf-line">{stop.place.address}</span>
      </span>
      <span className="tf-small">{t(`logistics.dispatch.stop.state.${stop.state}`)}</span>
    </li>
  );
}
