import type { JSX } from 'react';
import type { Difference } from '../words/order-diff.js';
import { useWords } from './use-words.js';

interface Props {
  readonly label: string;
  readonly rows: readonly Difference[];
  /** What the two columns are; old and new when left out. */
  readonly heads?: readonly [string, string];
}

/** Two versions side by side: only what is different. */
export function Differences({ label, rows, heads }: Props): JSX.Element {
  const { t } = useWords();
  const [before, after] = heads ?? [t('changes.before'), t('changes.after')];
  if (rows.length === 0) return <p className="tf-soft">{t('changes.none')}</p>;
  return (
    <div className="tf-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="tf-diff">
        <caption className="tf-unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('changes.what')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before: was, after: is }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <del>{was}</del>
              </td>
              <td>
                <ins>{is}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
