import type { JSX } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { FilterLinks } from '../../components/FilterLinks.js';
import { PageHeader } from '../../components/PageHeader.js';
import { useWords } from '../../components/use-words.js';
import { useMe } from '../../layout/use-me.js';
import { PLATFORM_SERVICES, PLATFORM_VIEWS } from '../../routes/search.js';
import { can } from '../../session/permissions.js';
import { AuditTable } from './AuditTable.js';
import { DeadLetterTable } from './DeadLetterTable.js';

const route = getRouteApi('/frame/platform');

/** What operators did, and what no service could handle. */
export function PlatformPage(): JSX.Element {
  const { t } = useWords();
  const allowed = can(useMe(), 'platform.observe');
  const { service = 'certification', view = 'audit' } = route.useSearch();
  const navigate = route.useNavigate();
  if (!allowed) return <EmptyState motif="ruler" title={t('orders.cannot.role')} />;
  return (
    <div className="tf-page">
      <PageHeader title={t('platform.title')} />
      <FilterLinks
        label={t('platform.view')}
        links={PLATFORM_VIEWS.map((each) => ({
          key: each,
          name: t(`platform.views.${each}`),
          active: each === view,
          onPick: () => void navigate({ search: { service, view: each } }),
        }))}
      />
      <FilterLinks
        label={t('platform.service')}
        links={PLATFORM_SERVICES.map((each) => ({
          key: each,
          name: t(`words.service.${each}`),
          active: each === service,
          onPick: () => void navigate({ search: { service: each, view } }),
        }))}
      />
      {view === 'audit' ? (
        <AuditTable key={service} service={service} />
      ) : (
        <DeadLetterTable key={service} service={service} />
      )}
    </div>
  );
}
