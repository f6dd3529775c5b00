import { lazy, Suspense, type JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { DOSSIER_STATES, type DossierSummary } from '@tianfu/sdk';
import { api, rowsOf } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FilterLinks } from '../../components/FilterLinks.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchBox } from '../../components/SearchBox.js';
import { DossierTag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { useGlow } from '../../live/glow.js';
import { useServerNow } from '../../live/server-clock.js';
import { can } from '../../session/permissions.js';
import { duration } from '../../words/time.js';

const DossierDrawer = lazy(() => import('./DossierDrawer.js').then((m) => ({ default: m.DossierDrawer })));
const route = getRouteApi('/frame/review');
const MINUTE_MS = 60_000;

/** The operators' queue, longest waiting first; the dossier opens beside it. */
export function ReviewPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'certification.review');
  return allowed ? <Queue /> : <EmptyState motif="stamp" title={t('orders.cannot.role')} />;
}

function Queue(): JSX.Element {
  const { t } = useWords();
  const { state, q, dossier } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(api.dossiers({ state, q }));
  const dossiers = rowsOf(query.data);
  const filtered = state !== undefined || q !== undefined;
  return (
    <div className="tf-page">
      <PageHeader title={t('review.title')} lead={t('review.waitingFirst')} />
      <SearchBox
        label={t('review.search')}
        value={q}
        onSearch={(text) => void navigate({ search: (before) => ({ ...before, q: text }) })}
      />
      <FilterLinks
        label={t('review.filterState')}
        links={[
          {
            key: 'all',
            name: t('common.all'),
            active: state === undefined,
            onPick: () => void navigate({ search: (before) => ({ ...before, state: undefined }) }),
          },
          ...DOSSIER_STATES.filter((each) => each !== 'draft').map((each) => ({
            key: each,
            name: t(`words.dossier.${each}`),
            active: state?.includes(each) ?? false,
            onPick: () => void navigate({ search: (before) => ({ ...before, state: [each] }) }),
          })),
        ]}
      />
      {dossiers.length === 0 ? (
        <EmptyState
          motif="stamp"
          title={t(filtered ? 'review.emptyFiltered' : 'review.emptyTitle')}
          {...(filtered ? {} : { body: t('review.emptyBody') })}
        />
      ) : (
        <ul className="tf-cards">
          {dossiers.map((each) => (
            <QueueRow key={each.dossierId} dossier={each} />
          ))}
        </ul>
      )}
      <LoadMore {...query} />
      <Suspense>
        {dossier !== undefined && (
          <DossierDrawer
            dossierId={dossier}
            onClose={() => void navigate({ search: (before) => ({ ...before, dossier: undefined }) })}
          />
        )}
      </Suspense>
    </div>
  );
}

function QueueRow({ dossier }: { dossier: DossierSummary }): JSX.Element {
  const { t, words } = useWords();
  const nowMs = useServerNow(MINUTE_MS);
  const waits = dossier.state === 'submitted' || dossier.state === 'in-review';
  return (
    <li className={`tf-card ${useGlow(dossier.dossierId)}`}>
      <div className="tf-row tf-between">
        <Link
          className="tf-card-link"
          from="/review"
          to="."
          search={(before) => ({ ...before, dossier: dossier.dossierId })}
          aria-label={t('review.open', { name: dossier.enterpriseName })}
        >
          <h3>{dossier.enterpriseName}</h3>
        </Link>
        <DossierTag state={dossier.state} />
      </div>
      <p className="tf-card-meta">
        <code className="tf-code">{dossier.uscc}</code>
        {waits && dossier.submittedAt !== undefined && (
          <b>{t('review.waited', { waited: duration(nowMs - Date.parse(dossier.submittedAt), t) })}</b>
        )}
        {dossier.level !== undefined && <span>{words.level(dossier.level)}</span>}
        {dossier.validUntil !== undefined && (
          <span>{t('review.validUntil', { until: dossier.validUntil })}</span>
        )}
      </p>
    </li>
  );
}
