import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import type { ServiceStep, ServiceView } from '@tianfu/sdk';
import { Tag } from '../../components/StateTag.js';
import { moneyText } from '../../words/amounts.js';
import { lengthText } from '../../words/length.js';
import { useSamplingWords } from '../../words/sampling.js';

interface Props {
  readonly service: ServiceView;
  readonly order: string | undefined;
  readonly bookable: boolean;
}

/** One service of the catalogue, its steps and prices folded away. */
export function ServiceCard({ service, order, bookable }: Props): JSX.Element {
  const { t, sample, words } = useSamplingWords();
  const { centreId, serviceId, sampleType } = service;
  const possible = service.gaps.length === 0;
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <h3>{service.name}</h3>
        <Tag tone="indigo" word={sample.type(sampleType)} />
      </div>
      {service.description !== undefined && <p className="tf-soft">{service.description}</p>}
      <p className="tf-card-meta">
        <span>{words.list(service.categories.map(words.category))}</span>
      </p>
      <ServiceFacts service={service} />
      <details>
        <summary>{t('sampling.offer.steps')}</summary>
        <ServiceSteps steps={service.steps} />
      </details>
      <div className="tf-card-foot">
        <span className="tf-money">{t('sampling.offer.from', { price: moneyText(service.priceFrom) })}</span>
        {!possible ? (
          <span className="tf-small tf-soft">{t('sampling.offer.notBookable')}</span>
        ) : (
          bookable && (
            <Link
              className="tf-verb tf-verb-primary"
              to="/samples/new"
              search={{ centre: centreId, service: serviceId, sampleType, order }}
            >
              {t('sampling.offer.quoteThis')}
            </Link>
          )
        )}
      </div>
    </li>
  );
}

function ServiceFacts({ service }: { service: ServiceView }): JSX.Element {
  const { t } = useSamplingWords();
  const { urgentPercent, relaxedPercent, relaxedDays, revisionsIncluded, revisionFee, materials } = service;
  return (
    <p className="tf-card-meta">
      <span>{t('sampling.offer.revisions', { count: revisionsIncluded, fee: moneyText(revisionFee) })}</span>
      {urgentPercent > 0 && <span>{t('sampling.offer.urgentMore', { percent: urgentPercent })}</span>}
      {relaxedPercent > 0 && (
        <span>{t('sampling.offer.relaxedLess', { days: relaxedDays, percent: relaxedPercent })}</span>
      )}
      {materials.length > 0 && <span>{t('sampling.offer.materials')}</span>}
    </p>
  );
}

/** The steps in their order, who and what each needs, what it waits for, what it costs. */
export function ServiceSteps({ steps }: { steps: readonly ServiceStep[] }): JSX.Element {
  const { t, sample, words } = useSamplingWords();
  const nameOf = (number: number): string => {
    const step = steps.find((each) => each.step === number);
    return step === undefined ? String(number) : (step.name ?? sample.step(step.kind));
  };
  const waits = ({ after }: ServiceStep): string[] => [
    ...(after.length === 0
      ? []
      : [t('sampling.offer.afterStep', { names: words.list(after.map(({ step }) => nameOf(step))) })]),
    ...after.flatMap(({ minLagMinutes, maxLagMinutes }) => [
      ...(minLagMinutes > 0 ? [t('sampling.offer.rest', { length: lengthText(minLagMinutes, t) })] : []),
      ...(maxLagMinutes === undefined
        ? []
        : [t('sampling.offer.within', { length: lengthText(maxLagMinutes, t) })]),
    ]),
  ];
  return (
    <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('sampling.offer.steps')}>
      <table className="tf-table tf-table-narrow">
        <thead>
          <tr>
            <th scope="col">{t('sampling.offer.step')}</th>
            <th scope="col">{t('sampling.offer.needs')}</th>
            <th scope="col" className="tf-number">
              {t('sampling.offer.time')}
            </th>
            <th scope="col" className="tf-number">
              {t('sampling.offer.price')}
            </th>
            <th scope="col" className="tf-number">
              {t('sampling.offer.extraPiece')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step}>
              <th scope="row">
                {step.step}. {nameOf(step.step)}
                {waits(step).map((line) => (
                  <small key={line} className="tf-line tf-soft">
                    {line}
                  </small>
                ))}
              </th>
              <td>
                {words.list(
                  step.requires.map(({ anyOf }) =>
                    anyOf.length === 1
                      ? sample.resource(anyOf[0] ?? '')
                      : t('sampling.offer.anyOf', { names: words.list(anyOf.map(sample.resource)) }),
                  ),
                )}
              </td>
              <td className="tf-number">{lengthText(step.minutes, t)}</td>
              <td className="tf-number">{moneyText(step.price)}</td>
              <td className="tf-number">{moneyText(step.pricePerExtraPiece)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
