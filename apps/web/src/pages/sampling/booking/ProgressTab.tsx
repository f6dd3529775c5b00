import type { JSX } from 'react';
import type { BookingStepView, BookingView } from '@tianfu/sdk';
import { lengthText } from '../../../words/length.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing, beijingSpan } from '../../../words/time.js';
import { Tag } from '../../../components/StateTag.js';
import { StepTag } from '../tags.js';
import { LockOutlined } from '@ant-design/icons';

/** Step by step, the newest round first. */
export function ProgressTab({ booking }: { booking: BookingView }): JSX.Element {
  const { t } = useSamplingWords();
  const rounds = [...new Set(booking.stepList.map(({ round }) => round))].toSorted((a, b) => b - a);
  return (
    <>
      {rounds.map((round) => (
        <section key={round} className="tf-card" aria-labelledby={`round-${String(round)}`}>
          <h2 id={`round-${String(round)}`}>
            {rounds.length === 1 ? t('sampling.booking.stepsTitle') : t('sampling.booking.round', { round })}
          </h2>
          <ol className="tf-steps">
            {booking.stepList
              .filter((step) => step.round === round)
              .map((step) => (
                <StepRow key={step.step} step={step} />
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function StepRow({ step }: { step: BookingStepView }): JSX.Element {
  const { t, words, sample } = useSamplingWords();
  const { state, plannedFrom, plannedUntil, startedAt, doneAt } = step;
  const named = step.resources.filter((name) => name !== '');
  return (
    <li className={`tf-step tf-step-${state}`}>
      <div className="tf-row tf-between">
        <b>{step.name ?? sample.step(step.kind)}</b>
        <span className="tf-row">
          {step.frozen && <Tag tone="plain" icon={LockOutlined} word={t('sampling.booking.frozen')} />}
          <StepTag state={state} />
        </span>
      </div>
      <p className="tf-card-meta tf-small">
        {named.length > 0 && <span>{words.list(named)}</span>}
        {doneAt !== undefined ? (
          <span>{t('sampling.booking.doneAt', { at: beijing(doneAt) })}</span>
        ) : (
          <>
            {plannedFrom !== undefined && plannedUntil !== undefined && (
              <span className="tf-figures">
                {t('sampling.booking.plannedAt', { span: beijingSpan(plannedFrom, plannedUntil) })}
              </span>
            )}
            {startedAt !== undefined && (
              <span>{t('sampling.booking.startedAt', { at: beijing(startedAt) })}</span>
            )}
          </>
        )}
        {step.workedMinutes > 0 && (
          <span>
            {t('sampling.booking.worked', {
              worked: lengthText(step.workedMinutes, t),
              planned: lengthText(step.plannedMinutes, t),
            })}
          </span>
        )}
      </p>
    </li>
  );
}
