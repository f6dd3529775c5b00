import '../../../styles/sampling.css';
import { useState, type JSX } from 'react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { NextSteps, StepCard } from '@tianfu/sdk';
import { rowsOf } from '../../../api.js';
import { samplingApi } from '../../../api-sampling.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { PageHeader } from '../../../components/PageHeader.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijingSpan } from '../../../words/time.js';
import { SlackTag, StepTag } from '../tags.js';
import { CentreNav } from './CentreNav.js';
import { CurrentStep } from './CurrentStep.js';
import { LabelSearch } from './LabelSearch.js';

const route = getRouteApi('/frame/sampling/centre/$centreId/next');

const keyOf = ({ bookingId, step }: StepCard): string => `${bookingId} ${String(step)}`;

/** What I do now, and what comes after. Made for one thumb. */
export function NextStepPage(): JSX.Element {
  const { t } = useSamplingWords();
  const { centreId } = route.useParams();
  const { resource: resourceId } = route.useSearch();
  const { data: centre } = useSuspenseQuery(samplingApi.centre(centreId));
  const { data: next } = useSuspenseQuery(samplingApi.nextSteps(centreId, resourceId));
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={t('sampling.next.title')} lead={centre.name} />
      <CentreNav centreId={centreId} />
      <Whose centreId={centreId} chosen={next.resource?.resourceId} />
      {next.resource === undefined ? (
        <EmptyState motif="needle" title={t('sampling.next.choose')} body={t('sampling.next.chooseBody')} />
      ) : next.data.length === 0 ? (
        <EmptyState motif="spool" title={t('sampling.next.none')} body={t('sampling.next.noneBody')} />
      ) : (
        <Steps key={next.resource.resourceId} next={next} />
      )}
      <LabelSearch centreId={centreId} />
    </div>
  );
}

function Whose({ centreId, chosen }: { centreId: string; chosen: string | undefined }): JSX.Element {
  const { t, sample } = useSamplingWords();
  const navigate = route.useNavigate();
  const { data } = useSuspenseInfiniteQuery(samplingApi.resources({ centreId }));
  return (
    <div className="tf-row tf-whose">
      <span className="tf-soft">{t('sampling.next.whose')}</span>
      <NativeSelect
        label={t('sampling.next.whose')}
        {...(chosen === undefined ? { none: t('sampling.next.choose') } : {})}
        options={rowsOf(data)
          .filter(({ active }) => active)
          .map(({ resourceId, name, kind }) => ({
            code: resourceId,
            name: `${name} · ${sample.resource(kind)}`,
          }))}
        value={chosen}
        onChange={(resource) => void navigate({ search: { resource } })}
      />
    </div>
  );
}

function Steps({ next }: { next: NextSteps }): JSX.Element | null {
  const { t } = useSamplingWords();
  const [opened, setOpened] = useState<string | undefined>();
  const current = next.data.find((card) => keyOf(card) === opened) ?? next.data[0];
  if (current === undefined) return null;
  const others = next.data.filter((card) => card !== current);
  return (
    <>
      <CurrentStep key={keyOf(current)} card={current} own={next.resource?.resourceId} />
      {others.length > 0 && (
        <section className="tf-stack tf-tight" aria-labelledby="later">
          <h2 id="later">{t('sampling.next.later')}</h2>
          <ul className="tf-cards">
            {others.map((card) => (
              <li key={keyOf(card)}>
                <LaterStep
                  card={card}
                  onOpen={() => {
                    setOpened(keyOf(card));
                    window.scrollTo({ top: 0 });
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function LaterStep({ card, onOpen }: { card: StepCard; onOpen: () => void }): JSX.Element {
  const { sample } = useSamplingWords();
  return (
    <button type="button" className="tf-card tf-later" onClick={onOpen}>
      <span className="tf-row tf-between">
        <b>
          {card.name ?? sample.step(card.kind)} · {card.title}
        </b>
        <StepTag state={card.state} />
      </span>
      <span className="tf-row tf-small">
        <span className="tf-figures tf-soft">{beijingSpan(card.from, card.until)}</span>
        <SlackTag minutes={card.slackMinutes} />
      </span>
    </button>
  );
}
