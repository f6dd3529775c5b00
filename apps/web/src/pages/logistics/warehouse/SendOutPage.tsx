import '../../../styles/logistics.css';
import '../../../styles/warehouse.css';
import type { JSX } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { SendOutForm } from '../../../forms/logistics/SendOutForm.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';

/** Pieces in store are ordered out to somebody. */
export function SendOutPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const navigate = useNavigate();
  if (!can(useMe(), 'consignments.edit')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return (
    <div className="tf-page tf-consign">
      <PageHeader
        title={t('logistics.warehouse.outbound.form.title')}
        lead={t('logistics.warehouse.outbound.form.lead')}
      />
      <SendOutForm
        onDone={({ outboundId }) =>
          void navigate({ to: '/warehouses/outbound/$outboundId', params: { outboundId }, replace: true })
        }
      />
    </div>
  );
}
