import '../../../styles/logistics.css';
import { useState, type JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ConsignmentSummary } from '@tianfu/sdk';
import { rowsOf } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { FilterLinks } from '../../../components/FilterLinks.js';
import { LoadMore } from '../../../components/LoadMore.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { useWords } from '../../../components/use-words.js';
import { useMe } from '../../../layout/use-me.js';
import { CONSIGNMENT_FILTERS } from '../../../routes/logistics-search.js';
import { can } from '../../../session/permissions.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { BulkPrint } from './BulkPrint.js';
import { ConsignmentCard } from './ConsignmentCard.js';

const route = getRouteApi('/frame/logistics/consignments');

/** What we ship or receive. */
export function ConsignmentsPage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  if (!can(me, 'consignments.read')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return <Consignments ships={can(me, 'consignments.edit')} />;
}

function Consignments({ ships }: { ships: boolean }): JSX.Element {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(logisticsApi.consignments(search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const consignments = rowsOf(query.data);
  const toggle = (id: string): void =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  const create = ships ? (
    <Link className="tf-verb tf-verb-primary" to="/consignments/new">
      {t('logistics.consignment.create')}
    </Link>
  ) : undefined;
  const states = [undefined, ...CONSIGNMENT_FILTERS];
  return (
    <div className="tf-page">
      <PageHeader
        title={t('logistics.consignment.title')}
        lead={t('logistics.consignment.lead')}
        action={create}
      />
      <LogisticsNav />
      <FilterLinks
        label={t('logistics.consignment.filter')}
        links={states.map((state) => ({
          key: state ?? 'all',
          name: state === undefined ? t('common.all') : t(`logistics.consignment.state.${state}`),
          active: state === undefined ? search.state === undefined : search.state?.includes(state) === true,
          onPick: () => void navigate({ search: { state: state && [state] } }),
        }))}
      />
      {consignments.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t(
            search.state === undefined ? 'logistics.consignment.none' : 'logistics.consignment.noneFiltered',
          )}
          {...(search.state === undefined ? { body: t('logistics.consignment.noneBody') } : {})}
        >
          {search.state === undefined ? (
            create
          ) : (
            <Link className="tf-verb" to="/consignments">
              {t('common.clearFilters')}
            </Link>
          )}
        </EmptyState>
      ) : (
        <>
          <BulkPrint consignments={consignments.filter(isPrintable)} chosen={chosen} onChoose={setChosen} />
          <ul className="tf-cards">
            {consignments.map((each) => (
              <ConsignmentCard
                key={each.consignmentId}
                consignment={each}
                before={
                  isPrintable(each) && (
                    <input
                      type="checkbox"
                      className="tf-box"
                      aria-label={t('logistics.consignment.papers.choose', { number: each.number })}
                      checked={chosen.has(each.consignmentId)}
                      onChange={() => toggle(each.consignmentId)}
                    />
                  )
                }
              />
            ))}
          </ul>
        </>
      )}
      <LoadMore {...query} />
    </div>
  );
}

const isPrintable = ({ cartonCount, state }: ConsignmentSummary): boolean =>
  cartonCount > 0 && state !== 'cancelled';
