import '../../../styles/logistics.css';
import type { JSX } from 'react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { logisticsApi } from '../../../api-logistics.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorState } from '../../../components/ErrorState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { CustomsForm } from '../../../forms/logistics/CustomsForm.js';
import { useMe } from '../../../layout/use-me.js';
import { can } from '../../../session/permissions.js';
import { piecesText } from '../../../words/amounts.js';
import { cartonsText, useLogisticsWords, weightText } from '../../../words/logistics.js';

const route = getRouteApi('/frame/logistics/consignments/$consignmentId/customs');

/** What is declared to customs of a consignment, to be entered and checked. */
export function CustomsFormPage(): JSX.Element {
  const { t } = useLogisticsWords();
  const navigate = useNavigate();
  const { consignmentId } = route.useParams();
  const { data: consignment } = useSuspenseQuery(logisticsApi.consignment(consignmentId));
  const customs = useQuery(logisticsApi.customs(consignmentId));
  const me = useMe();
  if (!consignment.own || !can(me, 'consignments.edit'))
    return <EmptyState motif="stamp" title={t('logistics.nav.role')} />;
  const { number, title, cartonCount, weightGrams, cartons } = consignment;
  const pieces = cartons
    .flatMap(({ contents }) => contents)
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  return (
    <div className="tf-page tf-consign">
      <PageHeader
        title={t('logistics.customs.form.title', { number })}
        lead={`${title} · ${t('logistics.customs.form.cartons', {
          cartons: cartonsText(cartonCount, t),
          pieces: piecesText(pieces, t),
          weight: weightText(weightGrams, t),
        })}`}
      />
      <p className="tf-soft">{t('logistics.customs.form.lead')}</p>
      {customs.isPending && <Pending />}
      {customs.isError && <ErrorState error={customs.error} onRetry={() => void customs.refetch()} />}
      {customs.isSuccess && (
        <CustomsForm
          consignment={consignment}
          declared={customs.data}
          onDone={() =>
            void navigate({
              to: '/consignments/$consignmentId',
              params: { consignmentId },
              search: { tab: 'customs' },
            })
          }
        />
      )}
    </div>
  );
}
