import type { JSX } from 'react';
import type { ScorePart } from '@tianfu/sdk';
import { fitOf, partSentence } from '../words/reasons.js';
import { useWords } from './use-words.js';

/** The parts of a score as bars, each with its word and its reason in a sentence. */
export function ScoreParts({ parts }: { parts: readonly ScorePart[] }): JSX.Element {
  const { t, words } = useWords();
  return (
    <ul className="tf-score-parts">
      {parts.map((part) => (
        <li key={part.part}>
          <span>{t(`matches.part.${part.part}`)}</span>
          <span className={`tf-bar tf-bar-${fitOf(part.value)}`} aria-hidden="true">
            <span style={{ inlineSize: `${Math.round(part.value * 100)}%` }} />
          </span>
          <span>{t(`matches.word.${fitOf(part.value)}`)}</span>
          <span className="tf-score-reason tf-soft">
            {partSentence(part, t, words)}
            <span className="tf-score-share">
              {' '}
              {t('matches.share', { percent: Math.round(part.weight * 100) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The strongest reasons only, in a line or two. */
export function Reasons({ parts, label }: { parts: readonly ScorePart[]; label: string }): JSX.Element {
  const { t, words } = useWords();
  return (
    <ul className="tf-reasons" aria-label={label}>
      {parts.map((part) => (
        <li key={part.part}>
          <b>{t(`matches.part.${part.part}`)}</b> {partSentence(part, t, words)}
        </li>
      ))}
    </ul>
  );
}

export function Score({ score }: { score: number }): JSX.Element {
  const { t } = useWords();
  return (
    <span className="tf-score" aria-label={t('matches.scoreOf', { score: Math.round(score) })} role="img">
      <b>{Math.round(score)}</b>
      <small>{t('matches.points')}</small>
    </span>
  );
}
