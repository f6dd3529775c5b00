import '../../../styles/sampling.css';
import type { JSX } from 'react';
import { ThunderboltOutlined } from '@ant-design/icons';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Bottleneck, CentreFigures, FirmFigures } from '@tianfu/sdk';
import { samplingApi } from '../../../api-sampling.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { FilterLinks } from '../../../components/FilterLinks.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { lengthText, turnaroundText } from '../../../words/length.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { CentreNav } from '../staff/CentreNav.js';
import { DayChart } from './DayChart.js';
import { DEFAULT_FIGURE_DAYS, everyDay, figureSpan } from './figure-span.js';
import { LoadChart } from './LoadChart.js';

const route = getRouteApi('/frame/sampling/centre/$centreId/figures');
const SPANS = ['7', '30', '90'] as const;

/** How fast, how punctual, how busy, and what holds the rest up. */
export function FiguresPage(): JSX.Element {
  const { t } = useSamplingWords();
  const { centreId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { from, until } = figureSpan(search);
  const { data: centre } = useSuspenseQuery(samplingApi.centre(centreId));
  const { data: figures } = useSuspenseQuery(samplingApi.figures(centreId, from, until));
  return (
    <div className="tf-page">
      <PageHeader title={t('sampling.figures.title')} lead={`${centre.name} · ${from} – ${until}`} />
      <CentreNav centreId={centreId} />
      <FilterLinks
        label={t('sampling.figures.span')}
        links={SPANS.map((days) => ({
          key: days,
          name: t('sampling.figures.days', { count: Number(days) }),
          active: (search.days ?? DEFAULT_FIGURE_DAYS) === days,
          onPick: () => void navigate({ search: { days } }),
        }))}
      />
      <Headline figures={figures} />
      <BottleneckCard bottleneck={figures.bottleneck} />
      <DayChart days={everyDay(figures.days, from, until)} />
      <LoadChart resources={figures.resources} />
      <Firms firms={figures.firms} />
    </div>
  );
}

function Headline({ figures }: { figures: CentreFigures }): JSX.Element {
  const { t } = useSamplingWords();
  const none = t('sampling.figures.noData');
  const { samples, turnaroundHours, onTimePercent, roundsPerSample } = figures;
  const facts = [
    ['samples', t('sampling.figures.samplesUnit', { count: samples })],
    ['turnaround', turnaroundHours === undefined ? none : turnaroundText(turnaroundHours, t)],
    [
      'onTime',
      onTimePercent === undefined ? none : t('sampling.figures.percent', { percent: onTimePercent }),
    ],
    ['rounds', roundsPerSample === undefined ? none : String(roundsPerSample)],
  ] as const;
  return (
    <dl className="tf-kpis">
      {facts.map(([name, value]) => (
        <div key={name} className="tf-card tf-tight">
          <dt className="tf-small tf-soft">{t(`sampling.figures.${name}`)}</dt>
          <dd className="tf-large tf-figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function BottleneckCard({ bottleneck }: { bottleneck: Bottleneck | undefined }): JSX.Element {
  const { t, sample } = useSamplingWords();
  if (bottleneck === undefined) {
    return <p className="tf-note">{t('sampling.figures.noBottleneck')}</p>;
  }
  const kind = sample.resource(bottleneck.kind);
  return (
    <section className="tf-card" aria-labelledby="bottleneck">
      <h2 id="bottleneck">
        <ThunderboltOutlined aria-hidden /> {t('sampling.figures.bottleneck')}
      </h2>
      <p>
        <b>{t('sampling.figures.bottleneckLead', { kind, percent: bottleneck.utilisationPercent })}</b>
      </p>
      <p>{t('sampling.figures.oneMore', { kind })}</p>
      <ul className="tf-faults">
        <li>{t('sampling.figures.earlier', { length: lengthText(bottleneck.earlierMinutesPerHour, t) })}</li>
        <li>{t('sampling.figures.room', { count: bottleneck.samplesPerHour })}</li>
      </ul>
    </section>
  );
}

function Firms({ firms }: { firms: readonly FirmFigures[] }): JSX.Element {
  const { t } = useSamplingWords();
  const none = '–';
  if (firms.length === 0) return <EmptyState motif="hanger" title={t('sampling.figures.noFirms')} />;
  return (
    <section className="tf-card" aria-labelledby="firms">
      <h2 id="firms">{t('sampling.figures.firms')}</h2>
      <div className="tf-scroll" tabIndex={0} role="region" aria-label={t('sampling.figures.firms')}>
        <table className="tf-table tf-table-narrow tf-table-sheet">
          <thead>
            <tr>
              <th scope="col">{t('sampling.figures.firm')}</th>
              {(['samples', 'turnaround', 'onTime', 'rounds'] as const).map((name) => (
                <th key={name} scope="col" className="tf-number">
                  {t(`sampling.figures.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firms.map((firm) => (
              <tr key={firm.enterpriseId}>
                <th scope="row">{firm.enterpriseName}</th>
                <td className="tf-number">{firm.samples}</td>
                <td className="tf-number">
                  {firm.turnaroundHours === undefined ? none : turnaroundText(firm.turnaroundHours, t)}
                </td>
                <td className="tf-number">
                  {firm.onTimePercent === undefined
                    ? none
                    : t('sampling.figures.percent', { percent: firm.onTimePercent })}
                </td>
                <td className="tf-number">{firm.roundsPerSample ?? none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
