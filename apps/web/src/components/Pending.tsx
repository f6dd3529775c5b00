import type { JSX } from 'react';
import { useTexts } from '../i18n/use-texts.js';

/** Grey shapes in the place of what is coming; shown only when it takes longer than a blink. */
export function Pending({ rows = 4 }: { rows?: number }): JSX.Element {
  const { t } = useTexts();
  return (
    <div className="tf-page" role="status">
      <span className="tf-unseen">{t('common.loading')}</span>
      <div className="tf-skeleton tf-skeleton-title" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="tf-skeleton tf-skeleton-card" />
      ))}
    </div>
  );
}
