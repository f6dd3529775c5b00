import '../../../styles/logistics.css';
import '../../../styles/warehouse.css';
import type { JSX } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { AnnounceForm } from '../../../forms/logistics/AnnounceForm.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';

/** Goods are announced before they come. */
export function AnnouncePage(): JSX.Element {
  const { t } = useLogisticsWords();
  const navigate = useNavigate();
  if (!can(useMe(), 'consignments.edit')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return (
    <div className="tf-page tf-consign">
      <PageHeader
        title={t('logistics.warehouse.inbound.form.title')}
        lead={t('logistics.warehouse.inbound.form.lead')}
      />
      <AnnounceForm
        onDone={({ inboundId }) =>
          void navigate({ to: '/warehouses/inbound/$inboundId', params: { inboundId }, replace: true })
        }
      />
    </div>
  );
}
