import '../../../styles/logistics.css';
import type { JSX } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { AskForm } from '../../../forms/logistics/AskForm.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { LogisticsNav } from '../LogisticsNav.js';
import { askedOf } from '../rates/asked.js';

const route = getRouteApi('/frame/logistics/quotes/new');

/** A new request for quotes; what was asked of the rates, or the consignment looked at, is filled in. */
export function AskPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (!can(useMe(), 'consignments.edit')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return (
    <div className="tf-page">
      <PageHeader title={t('logistics.quotes.new')} lead={t('logistics.quotes.lead')} />
      <LogisticsNav />
      <AskForm
        consignmentId={search.consignment}
        rates={askedOf(search)}
        onDone={({ requestId }) => void navigate({ to: '/quotes/$requestId', params: { requestId } })}
      />
    </div>
  );
}
