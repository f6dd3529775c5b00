import type { JSX } from 'react';
import { WarningOutlined } from '@ant-design/icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ServiceView } from '@tianfu/sdk';
import { samplingApi } from '../../../api-sampling.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Tag } from '../../../components/StateTag.js';
import { moneyText } from '../../../words/amounts.js';
import { useSamplingWords } from '../../../words/sampling.js';

/** The catalogue as its staff see it: withdrawn ones and gaps too. */
export function ServicesTab(props: { centreId: string; refusal: string | undefined }): JSX.Element {
  const { centreId, refusal } = props;
  const { t } = useSamplingWords();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(samplingApi.services(centreId));
  const add = (
    <ActionButton
      type="primary"
      reason={refusal}
      onClick={() =>
        void navigate({
          to: '/centre/$centreId/services/$serviceId',
          params: { centreId, serviceId: 'new' },
        })
      }
    >
      {t('sampling.setup.addService')}
    </ActionButton>
  );
  if (data.data.length === 0) {
    return (
      <EmptyState
        motif="ruler"
        title={t('sampling.setup.noServices')}
        body={t('sampling.setup.noServicesBody')}
      >
        {add}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="tf-row tf-end">{add}</div>
      <ul className="tf-cards">
        {data.data.map((service) => (
          <ServiceRow key={service.serviceId} centreId={centreId} service={service} />
        ))}
      </ul>
    </>
  );
}

function ServiceRow({ centreId, service }: { centreId: string; service: ServiceView }): JSX.Element {
  const { t, sample, words } = useSamplingWords();
  const { serviceId, name, sampleType, active, gaps, categories, priceFrom, steps } = service;
  return (
    <li className="tf-card tf-tight">
      <div className="tf-row tf-between">
        <Link
          className="tf-card-link"
          to="/centre/$centreId/services/$serviceId"
          params={{ centreId, serviceId }}
        >
          <h3>{name}</h3>
        </Link>
        <Tag
          tone={active ? 'indigo' : 'plain'}
          word={active ? sample.type(sampleType) : t('sampling.setup.withdrawn')}
        />
      </div>
      <p className="tf-card-meta">
        <span>{words.list(categories.map(words.category))}</span>
        <span>{words.list(steps.map((step) => step.name ?? sample.step(step.kind)))}</span>
        <b className="tf-money">{t('sampling.offer.from', { price: moneyText(priceFrom) })}</b>
      </p>
      {gaps.length > 0 && (
        <p className="tf-bad">
          <WarningOutlined aria-hidden /> {t('sampling.setup.gaps', { count: gaps.length })}
        </p>
      )}
    </li>
  );
}
