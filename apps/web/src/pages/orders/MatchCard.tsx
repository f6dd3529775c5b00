import type { JSX } from 'react';
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { greatCircleKm } from '@tianfu/kernel';
import type { FactoryMatch, GeoPosition } from '@tianfu/sdk';
import { Reasons, Score, ScoreParts } from '../../components/ScoreParts.js';
import { Tag } from '../../components/StateTag.js';
import { useWords } from '../../components/use-words.js';
import { misfitSentence, strongestParts } from '../../words/reasons.js';

const REASONS_SHOWN = 3;

interface Props {
  readonly match: FactoryMatch;
  readonly destination: GeoPosition;
}

/** One factory seen from one order: rank, score and why; or why not. */
export function MatchCard({ match, destination }: Props): JSX.Element {
  const { t, words } = useWords();
  const { rank, score, level, position } = match;
  return (
    <li className="tf-card">
      <div className="tf-row tf-between">
        <div className="tf-row">
          {score !== undefined && <Score score={score} />}
          <div>
            <h3>{match.name}</h3>
            <p className="tf-small tf-soft">
              {match.place}
              {position !== undefined &&
                ` · ${t('matches.distance', { km: Math.round(greatCircleKm(position, destination)) })}`}
            </p>
          </div>
        </div>
        <span className="tf-row">
          {rank !== undefined && <span className="tf-rank">{t('matches.rank', { rank })}</span>}
          {level === undefined ? (
            <Tag tone="plain" word={t('matches.uncertified')} />
          ) : (
            <Tag tone="jade" icon={SafetyCertificateOutlined} word={words.level(level)} />
          )}
        </span>
      </div>
      {match.suitable ? (
        <>
          <Reasons label={t('matches.why')} parts={strongestParts(match.parts, REASONS_SHOWN)} />
          <details open={rank === 1}>
            <summary>{t('matches.showTable')}</summary>
            <ScoreParts parts={match.parts} />
          </details>
        </>
      ) : (
        <ul className="tf-reasons" aria-label={t('matches.whyNot')}>
          {match.misfits.map((misfit) => (
            <li key={`${misfit.code} ${JSON.stringify(misfit.facts)}`}>{misfitSentence(misfit, t, words)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
