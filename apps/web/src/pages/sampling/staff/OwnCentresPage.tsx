import '../../../styles/sampling.css';
import type { JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { samplingApi } from '../../../api-sampling.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { useWords } from '../../../components/use-words.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';

/** The centres our enterprise runs; with one only, straight to its next step. */
export function OwnCentresPage(): JSX.Element {
  const { t } = useWords();
  if (!can(useMe(), 'sampling.staff')) return <EmptyState motif="hanger" title={t('sampling.nav.role')} />;
  return <OwnCentres />;
}

function OwnCentres(): JSX.Element {
  const { t } = useWords();
  const { data } = useSuspenseQuery(samplingApi.ownCentres());
  const [only, ...others] = data.data;
  if (only === undefined) {
    return (
      <EmptyState
        motif="spool"
        title={t('sampling.nav.noCentre.title')}
        body={t('sampling.nav.noCentre.body')}
      >
        <Link className="tf-verb" to="/samples/centres">
          {t('sampling.nav.browse')}
        </Link>
      </EmptyState>
    );
  }
  if (others.length === 0) {
    return <Navigate to="/centre/$centreId/next" params={{ centreId: only.centreId }} replace />;
  }
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={t('sampling.nav.ownCentres')} />
      <ul className="tf-cards">
        {data.data.map(({ centreId, name, place }) => (
          <li key={centreId} className="tf-card">
            <Link className="tf-card-link" to="/centre/$centreId/next" params={{ centreId }}>
              <h3>{name}</h3>
            </Link>
            <p className="tf-soft">{place}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
