import '../../../styles/logistics.css';
import '../../../styles/drive.css';
import { useEffect, type JSX } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DriveView } from '@tianfu/sdk';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { byDeparture, roundOf } from '../rounds.js';
import { TripTag } from '../tags.js';
import { progressOf } from './as-driven.js';
import { keepForDriving } from './driving.js';

/** Trips this driver may drive. */
export function DrivesPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const allowed = can(useMe(), 'trips.drive');
  const drives = useQuery({ ...logisticsApi.drives(), enabled: allowed });
  useEffect(keepForDriving, []);
  if (!allowed) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={t('logistics.drive.title')} lead={t('logistics.drive.lead')} />
      <LogisticsNav />
      {drives.isPending && <Pending />}
      {drives.isError && <ErrorState error={drives.error} onRetry={() => void drives.refetch()} />}
      {drives.data?.data.length === 0 && (
        <EmptyState motif="spool" title={t('logistics.drive.none')} body={t('logistics.drive.noneBody')} />
      )}
      <ul className="tf-cards">
        {drives.data?.data.toSorted(byDeparture).map((drive) => (
          <DriveCard key={drive.tripId} drive={drive} round={roundOf(drive, drives.data.data)} />
        ))}
      </ul>
    </div>
  );
}

interface DriveCardProps {
  readonly drive: DriveView;
  readonly round: ReturnType<typeof roundOf>;
}

function DriveCard({ drive, round }: DriveCardProps): JSX.Element {
  const { t } = useLogisticsWords();
  const { tripId, number, plate, state, stops, nextStopId } = drive;
  const start = stops[0]?.leavesAt;
  const next = stops.find(({ stopId }) => stopId === nextStopId);
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>{number}</h3>
        <TripTag state={state} />
      </div>
      <p className="tf-card-meta">
        <span>{plate}</span>
        {round !== undefined && <span>{t('logistics.drive.round', round)}</span>}
        {start !== undefined && <span>{t('logistics.drive.leaves', { at: beijing(start) })}</span>}
        <span>{t('logistics.drive.progress', progressOf(drive))}</span>
      </p>
      {next !== undefined && (
        <p>
          {t('logistics.drive.next')}: <b>{next.place.address}</b>{' '}
          {t('logistics.drive.due', { at: beijing(next.arrivesAt) })}
        </p>
      )}
      <div className="tf-card-foot">
        <span />
        <Link className="tf-verb tf-verb-primary" to="/drives/$tripId" params={{ tripId }}>
          {t('logistics.drive.go')}
        </Link>
      </div>
    </li>
  );
}
