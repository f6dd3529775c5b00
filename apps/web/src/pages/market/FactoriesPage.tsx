import type { JSX } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api, rowsOf } from '../../api.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadMore } from '../../components/LoadMore.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchBox } from '../../components/SearchBox.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';

const route = getRouteApi('/frame/factories');

/** 找厂: the directory; ranked factories are on the page of each order. */
export function FactoriesPage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(api.facilities(search));
  const facilities = rowsOf(query.data);
  const filtered = search.q !== undefined || search.countryCode !== undefined;
  return (
    <div className="tf-page">
      <PageHeader
        title={t('market.factories')}
        lead={t('market.factoriesLead')}
        action={
          can(me, 'orders.post') ? (
            <Link className="tf-verb tf-verb-primary" to="/orders/new">
              {t('home.postOrder')}
            </Link>
          ) : undefined
        }
      />
      <div className="tf-row">
        <SearchBox
          label={t('matches.searchName')}
          value={search.q}
          onSearch={(q) => void navigate({ search: (before) => ({ ...before, q }) })}
        />
        <SearchBox
          label={t('market.country')}
          value={search.countryCode}
          maxLength={2}
          onSearch={(code) =>
            void navigate({ search: (before) => ({ ...before, countryCode: code?.toUpperCase() }) })
          }
        />
      </div>
      {facilities.length === 0 ? (
        <EmptyState
          motif="spool"
          title={t(filtered ? 'market.factoriesEmpty' : 'market.factoriesNone')}
          body={t(filtered ? 'market.factoriesEmptyBody' : 'market.factoriesNoneBody')}
        >
          {filtered && (
            <Link className="tf-verb" to="/factories">
              {t('common.clearFilters')}
            </Link>
          )}
        </EmptyState>
      ) : (
        <ul className="tf-cards-2">
          {facilities.map((facility) => (
            <li key={facility.facilityId} className="tf-card">
              <div className="tf-row tf-between">
                <h3>{facility.name}</h3>
                <span className="tf-row">
                  {facility.positionDoubtful && <Tag tone="amber" word={t('market.doubtful')} />}
                  <Tag tone="plain" word={facility.countryCode} />
                </span>
              </div>
              <p>{facility.address}</p>
              <p className="tf-small tf-soft">{t('market.source', { source: facility.source })}</p>
            </li>
          ))}
        </ul>
      )}
      <LoadMore {...query} />
    </div>
  );
}
