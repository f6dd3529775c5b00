import { lazy, Suspense, useState, type JSX } from 'react';
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { StepCard } from '@tianfu/sdk';
import { Button } from 'antd';
import { client } from '../../../api.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useBookingVerb } from '../../../forms/sampling/use-booking-verb.js';
import { lengthText } from '../../../words/length.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijingSpan } from '../../../words/time.js';
import { FileLinks } from '../booking/Picture.js';
import { SlackTag, StepTag } from '../tags.js';

const FinishDialog = lazy(() =>
  import('../../../forms/sampling/FinishDialog.js').then((m) => ({ default: m.FinishDialog })),
);
const ProblemDialog = lazy(() =>
  import('../../../forms/sampling/ProblemDialog.js').then((m) => ({ default: m.ProblemDialog })),
);
const CheckInDialog = lazy(() =>
  import('../../../forms/sampling/CheckInDialog.js').then((m) => ({ default: m.CheckInDialog })),
);

type Asked = 'finish' | 'problem' | 'checkIn';

interface Props {
  readonly card: StepCard;
  /** Whose screen it is. */
  readonly own: string | undefined;
}

/** The step in hand: big, with its verbs under the thumb. */
export function CurrentStep({ card, own }: Props): JSX.Element {
  const { t, sample } = useSamplingWords();
  const [asked, setAsked] = useState<Asked | undefined>();
  const close = (): void => setAsked(undefined);
  const { bookingId, step, state } = card;
  const begin = useBookingVerb((input: { bookingId: string; step: number; state: string }, options) =>
    client.startStep({ bookingId: input.bookingId, step: input.step }, options),
  );
  const pause = useBookingVerb((input: { bookingId: string; step: number }, options) =>
    client.pauseStep(input, options),
  );
  const running = state === 'running';
  return (
    <>
      <section className="tf-card tf-current" aria-labelledby="current">
        <div className="tf-row tf-between">
          <StepTag state={state} />
          <SlackTag minutes={card.slackMinutes} />
        </div>
        <h2 id="current" className="tf-large">
          {card.name ?? sample.step(card.kind)}
        </h2>
        <p>
          <Link to="/samples/$bookingId" params={{ bookingId }} className="tf-link">
            {card.title}
          </Link>{' '}
          <span className="tf-soft tf-figures">{card.bookingNumber}</span>
        </p>
        <StepFacts card={card} own={own} />
        {card.remark !== undefined && (
          <p className="tf-note">
            <span>
              <b>{t('sampling.next.remark')}</b> {card.remark}
            </span>
          </p>
        )}
        {card.files.length > 0 && (
          <div>
            <b>{t('sampling.next.files')}</b>
            <FileLinks files={card.files} />
          </div>
        )}
        {!card.materialsIn && (
          <div>
            <Button size="large" onClick={() => setAsked('checkIn')}>
              {t('sampling.counter.checkIn')}
            </Button>
          </div>
        )}
        <ProblemNote error={begin.error ?? pause.error} />
      </section>
      <div className="tf-sticky tf-thumb">
        {running ? (
          <>
            <Button size="large" onClick={() => setAsked('problem')}>
              {t('sampling.next.problem')}
            </Button>
            <Button size="large" loading={pause.isPending} onClick={() => pause.mutate({ bookingId, step })}>
              {t('sampling.next.pause')}
            </Button>
            <Button size="large" type="primary" onClick={() => setAsked('finish')}>
              {t('sampling.next.done')}
            </Button>
          </>
        ) : (
          <ActionButton
            size="large"
            type="primary"
            block
            loading={begin.isPending}
            reason={card.ready ? undefined : t('sampling.next.notReady')}
            onClick={() => begin.mutate({ bookingId, step, state })}
          >
            {t(state === 'waiting' ? 'sampling.next.start' : 'sampling.next.resume')}
          </ActionButton>
        )}
      </div>
      <Suspense>
        {asked === 'finish' && <FinishDialog card={card} onClose={close} />}
        {asked === 'problem' && <ProblemDialog card={card} onClose={close} />}
        {asked === 'checkIn' && <CheckInDialog booking={{ bookingId }} onClose={close} />}
      </Suspense>
    </>
  );
}

function StepFacts({ card, own }: Props): JSX.Element {
  const { t, words } = useSamplingWords();
  const others = card.places.filter(({ resourceId }) => resourceId !== own);
  return (
    <p className="tf-card-meta">
      <span className="tf-figures">{beijingSpan(card.from, card.until)}</span>
      <span>{t('sampling.next.planned', { length: lengthText(card.plannedMinutes, t) })}</span>
      {card.workedMinutes > 0 && (
        <span>{t('sampling.next.worked', { length: lengthText(card.workedMinutes, t) })}</span>
      )}
      {card.round > 1 && <b>{t('sampling.next.round', { round: card.round })}</b>}
      {others.length > 0 && (
        <span>{t('sampling.next.with', { names: words.list(others.map(({ name }) => name)) })}</span>
      )}
      <span className={card.materialsIn ? 'tf-good' : 'tf-bad'}>
        {card.materialsIn ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
        {t(card.materialsIn ? 'sampling.next.materialsIn' : 'sampling.next.materialsMissing')}
      </span>
    </p>
  );
}
