import type { JSX } from 'react';
import { useTexts } from '../i18n/use-texts.js';

/** The mark: 天 as a seam and its running stitch, with the name beside it. */
export function Brand({ withName = true }: { withName?: boolean }): JSX.Element {
  const { t } = useTexts();
  return (
    <span className="tf-brand">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="var(--tf-indigo)" />
        <path d="M8 10.5h16M16 10.5V24" stroke="#fbf8f2" strokeWidth="3" strokeLinecap="round" fill="none" />
        <path
          d="M7 17.5h18"
          stroke="#e8b9ae"
          strokeWidth="1.6"
          strokeDasharray="2.6 2.2"
          strokeLinecap="round"
        />
      </svg>
      {withName && <span className="tf-brand-name">{t('frame.brand')}</span>}
    </span>
  );
}
