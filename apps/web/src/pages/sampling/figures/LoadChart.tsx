import type { JSX } from 'react';
import type { ResourceLoad } from '@tianfu/sdk';
import { useSamplingWords } from '../../../words/sampling.js';
import { weekText } from '../../../words/length.js';

const FULL_PERCENT = 85;
const BARS_SHOWN = 12;

/** How much of its hours each person and machine has work, busiest first. */
export function LoadChart({ resources }: { resources: readonly ResourceLoad[] }): JSX.Element | null {
  const { t, sample } = useSamplingWords();
  const sorted = resources.toSorted((left, right) => right.utilisationPercent - left.utilisationPercent);
  if (sorted.length === 0) return null;
  const percent = (value: number): string => t('sampling.figures.percent', { percent: value });
  return (
    <section className="tf-card" aria-labelledby="loads">
      <h2 id="loads">{t('sampling.figures.utilisation')}</h2>
      <div className="tf-loads" aria-hidden="true">
        {sorted.slice(0, BARS_SHOWN).map(({ resourceId, name, utilisationPercent }) => (
          <Bar key={resourceId} name={name} share={utilisationPercent} text={percent(utilisationPercent)} />
        ))}
      </div>
      <details>
        <summary>{t('sampling.figures.asTable')}</summary>
        <table className="tf-table tf-table-narrow">
          <thead>
            <tr>
              <th scope="col">{t('sampling.figures.resource')}</th>
              <th scope="col">{t('sampling.figures.kind')}</th>
              {(['worked', 'planned', 'share'] as const).map((name) => (
                <th key={name} scope="col" className="tf-number">
                  {t(`sampling.figures.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((load) => (
              <tr key={load.resourceId}>
                <th scope="row">{load.name}</th>
                <td>{sample.resource(load.kind)}</td>
                <td className="tf-number">{weekText(load.workingMinutes, t)}</td>
                <td className="tf-number">{weekText(load.plannedMinutes, t)}</td>
                <td className="tf-number">{percent(load.utilisationPercent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Bar({ name, share, text }: { name: string; share: number; text: string }): JSX.Element {
  return (
    <>
      <span>{name}</span>
      <span className={share > FULL_PERCENT ? 'tf-bar tf-bar-weak' : 'tf-bar'}>
        <span style={{ inlineSize: `${String(Math.min(100, share))}%` }} />
      </span>
      <span className="tf-figures">{text}</span>
    </>
  );
}
