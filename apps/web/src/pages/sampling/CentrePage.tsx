import '../../styles/sampling.css';
import type { JSX } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SAMPLE_TYPES, type CentreView, type SampleType } from '@tianfu/sdk';
import { samplingApi } from '../../api-sampling.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Facts } from '../../components/Facts.js';
import { FilterLinks } from '../../components/FilterLinks.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Tag } from '../../components/StateTag.js';
import { useMe } from '../../layout/use-me.js';
import { can } from '../../session/permissions.js';
import { lengthText } from '../../words/length.js';
import { useSamplingWords } from '../../words/sampling.js';
import { CentreCounts } from './CentresPage.js';
import { ServiceCard } from './ServiceCard.js';

const route = getRouteApi('/frame/sampling/samples/centres/$centreId');
// A vocabulary has its own keys only.
const TYPES = Object.keys(SAMPLE_TYPES) as SampleType[];

/** What one centre offers: its rules and its catalogue with steps and prices. */
export function CentrePage(): JSX.Element {
  const { t, sample } = useSamplingWords();
  const books = can(useMe(), 'samples.book');
  const { centreId } = route.useParams();
  const { sampleType, order } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: centre } = useSuspenseQuery(samplingApi.centre(centreId));
  const { data: services } = useSuspenseQuery(samplingApi.services(centreId));
  const active = services.data.filter((service) => service.active);
  const offered = TYPES.filter((type) => active.some((service) => service.sampleType === type));
  const shown = active.filter((service) => sampleType === undefined || service.sampleType === sampleType);
  return (
    <div className="tf-page">
      <PageHeader
        title={centre.name}
        beside={
          <Tag
            tone={centre.open ? 'jade' : 'plain'}
            word={t(centre.open ? 'sampling.nav.open' : 'sampling.nav.closed')}
          />
        }
        lead={centre.place}
        action={
          centre.open && books ? (
            <Link className="tf-verb tf-verb-primary" to="/samples/new" search={{ centre: centreId, order }}>
              {t('sampling.nav.book')}
            </Link>
          ) : undefined
        }
      />
      <CentreCounts centre={centre} />
      <CentreTerms centre={centre} />
      <h2 id="catalogue">{t('sampling.offer.catalogue')}</h2>
      {offered.length > 1 && (
        <FilterLinks
          label={t('sampling.offer.filterType')}
          links={[undefined, ...offered].map((type) => ({
            key: type ?? 'all',
            name: type === undefined ? t('common.all') : sample.type(type),
            active: sampleType === type,
            onPick: () => void navigate({ search: (before) => ({ ...before, sampleType: type }) }),
          }))}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          motif="ruler"
          title={t(active.length === 0 ? 'sampling.offer.noServices' : 'sampling.offer.noneOfType')}
          body={t('sampling.offer.noServicesBody')}
        >
          <Link className="tf-verb" to="/samples/centres">
            {t('sampling.nav.browse')}
          </Link>
        </EmptyState>
      ) : (
        <ul className="tf-cards">
          {shown.map((service) => (
            <ServiceCard
              key={service.serviceId}
              service={service}
              order={order}
              bookable={books && centre.open}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function CentreTerms({ centre }: { centre: CentreView }): JSX.Element {
  const { t } = useSamplingWords();
  const { policy, phone, remark } = centre;
  const rungs = policy.cancellation.toSorted((left, right) => right.hoursBefore - left.hoursBefore);
  const earliest = rungs[0];
  return (
    <details className="tf-card">
      <summary>{t('sampling.offer.terms')}</summary>
      <ul className="tf-faults">
        <li>
          {policy.depositPercent === 0
            ? t('sampling.offer.noDeposit')
            : t('sampling.offer.deposit', { percent: policy.depositPercent })}
        </li>
        <li>{t('sampling.offer.holdFor', { length: lengthText(policy.holdMinutes, t) })}</li>
        {earliest !== undefined && (
          <li>{t('sampling.offer.cancelFree', { before: lengthText(earliest.hoursBefore * 60, t) })}</li>
        )}
        {rungs.map(({ hoursBefore, feePercent }) => (
          <li key={hoursBefore}>
            {t('sampling.offer.cancelRung', {
              before: lengthText(hoursBefore * 60, t),
              percent: feePercent,
            })}
          </li>
        ))}
        <li>{t('sampling.offer.cancelStarted', { percent: policy.startedFeePercent })}</li>
        <li>{t('sampling.offer.fairShare', { count: policy.fairShareBookings })}</li>
        {policy.subsidyPercent > 0 && (
          <li>
            {t('sampling.offer.subsidy', {
              workers: policy.smallFirmWorkers,
              percent: policy.subsidyPercent,
              count: policy.subsidisedBookings,
            })}
          </li>
        )}
      </ul>
      {(phone !== undefined || remark !== undefined) && (
        <Facts
          facts={[
            ...(phone === undefined ? [] : [{ name: t('sampling.offer.phone'), value: phone }]),
            ...(remark === undefined ? [] : [{ name: t('sampling.offer.about'), value: remark, wide: true }]),
          ]}
        />
      )}
    </details>
  );
}
