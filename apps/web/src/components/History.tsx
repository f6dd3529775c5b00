import type { JSX } from 'react';
import type { HistoryEntry } from '@tianfu/sdk';
import { useTexts } from '../i18n/use-texts.js';
import { beijing } from '../words/time.js';

interface Props {
  readonly entries: readonly HistoryEntry[];
  readonly wordFor: (event: string) => string;
}

/** What happened, newest first: who, when, why. */
export function History({ entries, wordFor }: Props): JSX.Element {
  const { t } = useTexts();
  return (
    <ol className="tf-history">
      {entries
        // Steps of one moment stay in their order, the last one on top.
        .toReversed()
        .toSorted((left, right) => right.at.localeCompare(left.at))
        .map((entry) => (
          <li key={`${entry.at} ${entry.event}`}>
            <strong>{wordFor(entry.event)}</strong>
            <span className="tf-small tf-soft tf-figures">
              {t('orders.historyBy', { by: t(`words.by.${entry.by}`), at: beijing(entry.at) })}
            </span>
            {entry.reason !== undefined && <p>{t('orders.reason', { reason: entry.reason })}</p>}
          </li>
        ))}
    </ol>
  );
}
