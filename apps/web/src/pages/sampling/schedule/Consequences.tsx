import type { JSX } from 'react';
import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ChangedPromise, MoveConsequences } from '@tianfu/sdk';
import { Button } from 'antd';
import { lengthText } from '../../../words/length.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing } from '../../../words/time.js';
import type { Draft } from './draft.js';

interface Props {
  readonly consequences: MoveConsequences;
  readonly draft: Draft;
  /** The next start at which it could be put there. */
  readonly free: string | undefined;
  readonly onDraft: (draft: Draft) => void;
}

const LINES_SHOWN = 8;

/** What the move brings, before it is made; or why not, and where instead. */
export function Consequences({ consequences, draft, free, onDraft }: Props): JSX.Element {
  const { t } = useSamplingWords();
  const { possible, conflicts, moved, promises } = consequences;
  const { bookingId, step } = draft.allocation;
  const others = moved.filter((each) => each.bookingId !== bookingId || each.step !== step);
  if (!possible) {
    const reasons = [...new Set(conflicts.map(({ why }) => why))];
    return (
      <div className="tf-note tf-note-bad" role="status">
        <StopOutlined aria-hidden />
        <div className="tf-stack tf-tight">
          <b>{t('sampling.schedule.impossible')}</b>
          <ul className="tf-faults">
            {reasons.map((why) => (
              <li key={why}>{t(`sampling.schedule.why.${why}`)}</li>
            ))}
          </ul>
          {free === undefined || free === draft.from ? (
            <p>{t('sampling.schedule.noFree')}</p>
          ) : (
            <div className="tf-row">
              <span>{t('sampling.schedule.nextFree', { from: beijing(free) })}</span>
              <Button size="small" onClick={() => onDraft({ ...draft, from: free })}>
                {t('sampling.schedule.useNext')}
              </Button>
            </div>
          )}
        </div>
      </div>
    );
  }
  return (
    <div className="tf-note tf-note-good" role="status">
      <CheckCircleOutlined aria-hidden />
      <div className="tf-stack tf-tight">
        <b>{t('sampling.schedule.possible')}</b>
        <p>
          {others.length === 0
            ? t('sampling.schedule.noneMoved')
            : t('sampling.schedule.alsoMoved', { count: others.length })}
        </p>
        {others.length > 0 && (
          <ul className="tf-faults tf-small">
            {others.slice(0, LINES_SHOWN).map((each) => (
              <li key={`${each.bookingId} ${String(each.step)}`}>
                {t('sampling.schedule.movedLine', {
                  number: each.bookingNumber,
                  step: each.step,
                  before: beijing(each.oldFrom),
                  now: beijing(each.from),
                })}
              </li>
            ))}
          </ul>
        )}
        <PromiseChanges promises={promises} />
      </div>
    </div>
  );
}

function PromiseChanges({ promises }: { promises: readonly ChangedPromise[] }): JSX.Element {
  const { t } = useSamplingWords();
  if (promises.length === 0) return <p>{t('sampling.schedule.noPromises')}</p>;
  return (
    <>
      <p>{t('sampling.schedule.promises', { count: promises.length })}</p>
      <PromiseLines promises={promises} />
    </>
  );
}

/** Promises that move, and by how much. */
export function PromiseLines({ promises }: { promises: readonly ChangedPromise[] }): JSX.Element {
  const { t } = useSamplingWords();
  return (
    <ul className="tf-faults tf-small">
      {promises.slice(0, LINES_SHOWN).map((each) => (
        <li key={each.bookingId}>
          {t('sampling.schedule.promiseLine', {
            title: each.title,
            before: beijing(each.oldPromisedAt),
            now: beijing(each.promisedAt),
          })}{' '}
          <b className={each.laterMinutes > 0 ? 'tf-bad' : 'tf-good'}>
            {t(each.laterMinutes > 0 ? 'sampling.schedule.later' : 'sampling.schedule.sooner', {
              length: lengthText(each.laterMinutes, t),
            })}
          </b>
        </li>
      ))}
    </ul>
  );
}
