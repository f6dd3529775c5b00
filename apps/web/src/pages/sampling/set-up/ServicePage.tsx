import '../../../styles/sampling.css';
import type { JSX } from 'react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { samplingApi } from '../../../api-sampling.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { Pending } from '../../../components/Pending.js';
import { useWords } from '../../../components/use-words.js';
import { ServiceForm } from '../../../forms/sampling/ServiceForm.js';
import { CentreNav } from '../staff/CentreNav.js';

const route = getRouteApi('/frame/sampling/centre/$centreId/services/$serviceId');
const NEW = 'new';

/** One service as staff write it. */
export function ServicePage(): JSX.Element {
  const { t } = useWords();
  const { centreId, serviceId } = route.useParams();
  const isNew = serviceId === NEW;
  const { data: centre } = useSuspenseQuery(samplingApi.centre(centreId));
  const { data: service } = useQuery({ ...samplingApi.service(centreId, serviceId), enabled: !isNew });
  const refusal = centre.actions.includes('manage') ? undefined : t('sampling.setup.cannot');
  return (
    <div className="tf-page">
      <PageHeader
        title={t(isNew ? 'sampling.service.newTitle' : 'sampling.service.changeTitle')}
        lead={isNew ? centre.name : `${centre.name} · ${t('sampling.service.changeLead')}`}
      />
      <CentreNav centreId={centreId} />
      {isNew || service !== undefined ? (
        <ServiceForm key={service?.version ?? NEW} centreId={centreId} service={service} refusal={refusal} />
      ) : (
        <Pending />
      )}
    </div>
  );
}
