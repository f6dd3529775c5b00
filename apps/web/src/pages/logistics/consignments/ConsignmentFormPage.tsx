import '../../../styles/logistics.css';
import type { JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { ConsignmentForm } from '../../../forms/logistics/ConsignmentForm.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { useLogisticsWords } from '../../../words/logistics.js';

const editRoute = getRouteApi('/frame/logistics/consignments/$consignmentId/edit');

/** A consignment by hand. */
export function NewConsignmentPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const navigate = useNavigate();
  if (!can(useMe(), 'consignments.edit')) return <EmptyState motif="spool" title={t('logistics.nav.role')} />;
  return (
    <div className="tf-page tf-page-narrow tf-consign">
      <PageHeader title={t('logistics.consignment.form.new')} lead={t('logistics.consignment.form.lead')} />
      <ConsignmentForm
        onDone={({ consignmentId }) =>
          void navigate({ to: '/consignments/$consignmentId', params: { consignmentId } })
        }
      />
    </div>
  );
}

/** A draft to complete: drafted from an order or a sample, or begun by hand. */
export function EditConsignmentPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const navigate = useNavigate();
  const { consignmentId } = editRoute.useParams();
  const { data } = useSuspenseQuery(logisticsApi.consignment(consignmentId));
  return (
    <div className="tf-page tf-page-narrow tf-consign">
      <PageHeader title={t('logistics.consignment.form.edit')} lead={`${data.number} · ${data.title}`} />
      <ConsignmentForm
        // Somebody else's change makes another form: what is typed is about what was seen.
        key={data.version}
        consignment={data}
        onDone={() =>
          void navigate({ to: '/consignments/$consignmentId', params: { consignmentId }, replace: true })
        }
      />
    </div>
  );
}
