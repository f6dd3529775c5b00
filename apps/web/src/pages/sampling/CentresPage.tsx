import '../../styles/sampling.css';
import type { JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CentreView } from '@tianfu/sdk';
import { rowsOf } from '../../api.js';
import { samplingApi } from '../../api-sampling.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchBox } from '../../components/SearchBox.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { SamplesNav } from './SamplesNav.js';

const route = getRouteApi('/frame/sampling/samples/centres');

/** Every centre of the cluster, for everybody who is signed in. */
export function CentresPage(): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(samplingApi.centres(search));
  const centres = rowsOf(query.data);
  return (
    <div className="tf-page">
      <PageHeader title={t('sampling.offer.centresTitle')} lead={t('sampling.offer.centresLead')} />
      <SamplesNav />
      <SearchBox
        label={t('sampling.offer.searchCentres')}
        value={search.q}
        onSearch={(q) => void navigate({ search: { q } })}
      />
      {centres.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t('sampling.offer.noCentres')}
          body={t('sampling.offer.noCentresBody')}
        />
      ) : (
        <ul className="tf-cards-2">
          {centres.map((centre) => (
            <CentreCard key={centre.centreId} centre={centre} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </div>
  );
}

function CentreCard({ centre }: { centre: CentreView }): JSX.Element {
  const { t } = useWords();
  const { centreId, loadPercent, actions } = centre;
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <Link className="tf-card-link" to="/samples/centres/$centreId" params={{ centreId }}>
          <h3>{centre.name}</h3>
        </Link>
        <Tag
          tone={centre.open ? 'jade' : 'plain'}
          word={t(centre.open ? 'sampling.nav.open' : 'sampling.nav.closed')}
        />
      </div>
      <p className="tf-soft">{centre.place}</p>
      <CentreCounts centre={centre} />
      {loadPercent !== undefined && (
        <div className="tf-stack tf-tight">
          <p className="tf-small">{t('sampling.offer.load', { percent: Math.round(loadPercent) })}</p>
          <div className={loadPercent > 85 ? 'tf-bar tf-bar-weak' : 'tf-bar'} aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(100, loadPercent)}%` }} />
          </div>
        </div>
      )}
      {(actions.includes('run') || actions.includes('manage')) && (
        <div className="tf-card-foot">
          <span />
          <Link className="tf-verb" to="/centre/$centreId/next" params={{ centreId }}>
            {t('sampling.offer.manage')}
          </Link>
        </div>
      )}
    </li>
  );
}

export function CentreCounts({ centre }: { centre: CentreView }): JSX.Element {
  const { t } = useWords();
  return (
    <p className="tf-card-meta">
      <span>{t('sampling.offer.people', { count: centre.people })}</span>
      <span>{t('sampling.offer.machines', { count: centre.machines })}</span>
      <span>{t('sampling.offer.services', { count: centre.services })}</span>
    </p>
  );
}
